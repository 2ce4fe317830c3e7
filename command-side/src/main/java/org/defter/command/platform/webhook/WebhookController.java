package org.defter.command.platform.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.webhook.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other systems that are told, over HTTP. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "webhooks", description = "Other systems that are told what is recorded")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    private static String actor(HttpServletRequest request) {
        return Caller.of(request)
                .orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED))
                .actor();
    }

    private static void require(boolean known) {
        if (!known) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    @Operation(
            operationId = "createWebhook",
            summary = "Tell another system what is recorded",
            description =
                    "Events are sent as CloudEvents, signed as Standard Webhooks says: of each stream in order, each until"
                            + " the receiver answers 2xx, under the same webhook-id at each attempt. The secret is shown in this answer"
                            + " and never again.")
    @ApiResponse(
            responseCode = "201",
            description = "Entered.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the receiver.",
                            schema = @Schema(type = "string", format = "uri-reference")))
    @PostMapping
    ResponseEntity<WebhookRequests.Shown> create(
            @Valid @RequestBody WebhookRequests.Created body, HttpServletRequest request) {
        Webhooks.Shown shown = webhooks.create(body.terms().accepted(webhooks), body.after(), actor(request));
        return ResponseEntity.created(URI.create("/api/webhooks/" + shown.id())).body(WebhookRequests.Shown.of(shown));
    }

    @Operation(
            operationId = "changeWebhook",
            summary = "Change what a receiver is told, and where",
            description = "What has been put up for it already goes to the new address; other types count from now on.")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID id, @Valid @RequestBody WebhookRequests.Terms body, HttpServletRequest request) {
        require(webhooks.change(id, body.accepted(webhooks), actor(request)));
    }

    @Operation(
            operationId = "removeWebhook",
            summary = "Forget a receiver",
            description = "And what was to be told it. That it was there stays in the operations log.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, HttpServletRequest request) {
        require(webhooks.remove(id, actor(request)));
    }

    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a receiver another secret",
            description = "Shown in this answer and never again. The former secret signs beside it for 24 hours.")
    @PostMapping("/{id}/secrets")
    WebhookRequests.Shown rotate(@PathVariable UUID id, HttpServletRequest request) {
        return webhooks.rotate(id, actor(request))
                .map(WebhookRequests.Shown::of)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "pauseWebhook",
            summary = "Tell a receiver nothing until further notice",
            description = "What it misses waits for it.")
    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable UUID id, HttpServletRequest request) {
        require(webhooks.pause(id, actor(request)));
    }

    @Operation(
            operationId = "resumeWebhook",
            summary = "Tell a receiver again",
            description = "At once, and everything it missed, whether it was paused, disabled after failures, or gone.")
    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id, HttpServletRequest request) {
        require(webhooks.resume(id, actor(request)));
    }

    @Operation(
            operationId = "replayWebhook",
            summary = "Tell a receiver everything after a position once more",
            description = "Under the same identifiers as before: a receiver that heeds webhook-id sees nothing twice.")
    @PostMapping("/{id}/replays")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable UUID id, @Valid @RequestBody WebhookRequests.Replay body, HttpServletRequest request) {
        require(webhooks.replay(id, body.after(), actor(request)));
    }

    @Operation(
            operationId = "testWebhook",
            summary = "Send a receiver an event that means nothing",
            description = "At once and once; answers what the receiver answered.")
    @PostMapping("/{id}/tests")
    WebhookRequests.Tested test(@PathVariable UUID id, HttpServletRequest request) throws InterruptedException {
        return webhooks.test(id, actor(request))
                .map(WebhookRequests.Tested::of)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
