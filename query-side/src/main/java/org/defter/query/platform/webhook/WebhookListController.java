package org.defter.query.platform.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.webhook.WebhookAttempt;
import org.defter.kernel.platform.webhook.Webhooks;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the other systems that are told. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "webhooks", description = "Other systems that are told what is recorded")
class WebhookListController {

    private final Webhooks webhooks;
    private final Feed feed;

    WebhookListController(Webhooks webhooks, Feed feed) {
        this.webhooks = webhooks;
        this.feed = feed;
    }

    @Operation(
            operationId = "listWebhooks",
            summary = "All receivers, and how it stands with them",
            description = "The oldest first; secrets are shown to nobody again.")
    @GetMapping
    List<WebhookView> list() {
        long settled = feed.settled();
        return webhooks.all().stream()
                .map(webhook -> WebhookView.of(webhook, settled))
                .toList();
    }

    @Operation(
            operationId = "findWebhook",
            summary = "One receiver, and how it stands with it",
            description = "What waits, since when it fails, when it is tried again.")
    @GetMapping("/{id}")
    WebhookView find(@PathVariable UUID id) {
        return webhooks.find(id)
                .map(webhook -> WebhookView.of(webhook, feed.settled()))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "listWebhookAttempts",
            summary = "The attempts to deliver to a receiver",
            description = "The newest first, of the last 30 days.")
    @GetMapping("/{id}/attempts")
    Page<WebhookAttempt> attempts(@PathVariable UUID id, @ParameterObject @Valid Paging paging) {
        if (webhooks.find(id).isEmpty()) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        return new Page<>(
                webhooks.attempts(id, paging.pageOrDefault(), paging.sizeOrDefault()),
                paging.pageOrDefault(),
                paging.sizeOrDefault(),
                webhooks.attempts(id));
    }
}
