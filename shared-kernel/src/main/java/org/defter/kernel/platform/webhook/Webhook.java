package org.defter.kernel.platform.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver and how it stands with it; without its secrets.
 *
 * @param id identifier
 * @param terms what was agreed on
 * @param state how it stands
 * @param stateReason why, where somebody did not choose it: the last failure
 * @param stateSince since when
 * @param formerSecretUntil until when the former secret signs as well; none if there is no former one
 * @param position up to which every wanted event has been put up for delivery
 * @param waiting events put up and not delivered yet
 * @param oldestWaiting when the oldest of them was recorded; none if none waits
 * @param failures of the receiver as a whole, in succession
 * @param failingSince since when it fails; none if it does not
 * @param resumeAt when it is tried again; none if it is not on hold
 * @param delivered events delivered so far
 * @param lastDeliveredAt when the last one was
 * @param createdAt when it was entered
 * @param createdBy issuer and subject of the login that entered it
 */
public record Webhook(
        UUID id,
        WebhookTerms terms,
        WebhookState state,
        @Nullable String stateReason,
        Instant stateSince,
        @Nullable Instant formerSecretUntil,
        long position,
        long waiting,
        @Nullable Instant oldestWaiting,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant resumeAt,
        long delivered,
        @Nullable Instant lastDeliveredAt,
        Instant createdAt,
        String createdBy) {}
