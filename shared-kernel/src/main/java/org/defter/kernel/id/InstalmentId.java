package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * An instalment of a funding, planned or received.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record InstalmentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstalmentId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static InstalmentId of(String text) {
        return new InstalmentId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static InstalmentId random() {
        return new InstalmentId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
