package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A plan of a municipality, through all of its versions.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record PlanId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static PlanId of(String text) {
        return new PlanId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static PlanId random() {
        return new PlanId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
