package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * The review of one proposal by one commission, or by several jointly, after one referral.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record ReviewId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static ReviewId of(String text) {
        return new ReviewId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static ReviewId random() {
        return new ReviewId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
