package org.defter.query.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.webhook.Webhook;
import org.defter.kernel.platform.webhook.WebhookAudience;
import org.defter.kernel.platform.webhook.WebhookState;
import org.jspecify.annotations.Nullable;

/**
 * A receiver and how it stands with it.
 *
 * @param id identifier
 * @param url where events are sent
 * @param description what it is
 * @param reader as whom it is told
 * @param types stored names of the types it wants; all if empty
 * @param kinds kinds of streams it wants; all if empty
 * @param state how it stands
 * @param stateReason the last failure
 * @param stateSince since when
 * @param formerSecretUntil until when the former secret signs as well
 * @param position up to which every wanted event has been put up for delivery
 * @param settled end of the record
 * @param waiting events put up and not delivered yet
 * @param oldestWaiting when the oldest of them was recorded
 * @param failures of the receiver as a whole, in succession
 * @param failingSince since when it fails
 * @param resumeAt when it is tried again
 * @param delivered events delivered so far
 * @param lastDeliveredAt when the last one was
 * @param createdAt when it was entered
 * @param createdBy issuer and subject of the login that entered it
 */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,
        String url,
        String description,
        WebhookAudience reader,
        List<String> types,
        List<FeedKind> kinds,
        WebhookState state,
        @Nullable String stateReason,
        Instant stateSince,
        @Nullable Instant formerSecretUntil,
        long position,
        long settled,
        long waiting,
        @Nullable Instant oldestWaiting,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant resumeAt,
        long delivered,
        @Nullable Instant lastDeliveredAt,
        Instant createdAt,
        String createdBy) {

    WebhookView {
        types = List.copyOf(types);
        kinds = List.copyOf(kinds);
    }

    static WebhookView of(Webhook webhook, long settled) {
        return new WebhookView(
                webhook.id(),
                webhook.terms().url().toString(),
                webhook.terms().description(),
                webhook.terms().reader(),
                webhook.terms().types().stream().sorted().toList(),
                webhook.terms().kinds().stream().sorted().toList(),
                webhook.state(),
                webhook.stateReason(),
                webhook.stateSince(),
                webhook.formerSecretUntil(),
                webhook.position(),
                settled,
                webhook.waiting(),
                webhook.oldestWaiting(),
                webhook.failures(),
                webhook.failingSince(),
                webhook.resumeAt(),
                webhook.delivered(),
                webhook.lastDeliveredAt(),
                webhook.createdAt(),
                webhook.createdBy());
    }
}
