package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A person who holds or held a public office: a member of the council, the mayor, an officer. Private persons have
 * none.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static PersonId of(String text) {
        return new PersonId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
