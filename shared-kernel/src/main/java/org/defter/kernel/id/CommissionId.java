package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A specialised commission of a council, from its election to its end.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record CommissionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommissionId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static CommissionId of(String text) {
        return new CommissionId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static CommissionId random() {
        return new CommissionId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
