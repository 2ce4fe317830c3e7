package org.defter.kernel.platform.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver.
 *
 * @param id its place among all attempts
 * @param position of the event in the record; none of a test
 * @param eventId the event
 * @param type its type as others know it
 * @param at when
 * @param millis how long it took
 * @param status what was answered; none if nothing was
 * @param outcome what came of it
 * @param detail why it failed; none if it did not
 */
public record WebhookAttempt(
        long id,
        @Nullable Long position,
        UUID eventId,
        String type,
        Instant at,
        long millis,
        @Nullable Integer status,
        Answered.Outcome outcome,
        @Nullable String detail) {}
