package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * The tie between a login and what it may act for; derived from issuer and subject, see LoginId.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record AccountId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static AccountId of(String text) {
        return new AccountId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
