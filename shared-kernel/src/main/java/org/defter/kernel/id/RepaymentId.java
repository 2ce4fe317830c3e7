package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A repayment of debt.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record RepaymentId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RepaymentId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static RepaymentId of(String text) {
        return new RepaymentId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static RepaymentId random() {
        return new RepaymentId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
