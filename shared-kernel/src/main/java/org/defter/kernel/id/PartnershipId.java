package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A partnership of a municipality: a sister city, a membership, a protocol.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record PartnershipId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnershipId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static PartnershipId of(String text) {
        return new PartnershipId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static PartnershipId random() {
        return new PartnershipId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
