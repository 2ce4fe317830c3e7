package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * One funding of a project: a grant, a loan or own budget it applied for.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record FundingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FundingId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static FundingId of(String text) {
        return new FundingId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static FundingId random() {
        return new FundingId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
