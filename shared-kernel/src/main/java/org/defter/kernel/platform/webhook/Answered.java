package org.defter.kernel.platform.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param outcome in short
 * @param status HTTP status; none if there was no answer
 * @param detail for people who look for a fault; never a word of the receiver's answer
 * @param retryAfter how long the receiver asks us to wait; none if it does not
 * @param took how long it took
 */
public record Answered(
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable Duration retryAfter,
        Duration took) {

    /** What can come of an attempt. */
    public enum Outcome {
        /** The receiver took it. */
        DELIVERED,
        /** The receiver answered and did not take this event; others it may. */
        REFUSED,
        /** The receiver as a whole cannot be told anything at the moment. */
        UNREACHABLE,
        /** The receiver wants nothing any more. */
        GONE
    }

    /** What an answer with that status means. */
    static Outcome meaning(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.DELIVERED;
        }
        return switch (status) {
            case 410 -> Outcome.GONE;
            case 400, 409, 413, 415, 422, 500 -> Outcome.REFUSED;
            default -> Outcome.UNREACHABLE;
        };
    }
}
