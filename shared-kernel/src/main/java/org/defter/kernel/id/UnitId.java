package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * An organisational unit of a municipality: a department or one of its branch offices.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record UnitId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static UnitId of(String text) {
        return new UnitId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
