package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A borrowing of a municipality.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record BorrowingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BorrowingId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static BorrowingId of(String text) {
        return new BorrowingId(Identifiers.parse(text));
    }

    /** The borrowing that the contract of a loan is: both sides of the contract speak of the same one. */
    public static BorrowingId of(FundingId loan) {
        return new BorrowingId(loan.value());
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static BorrowingId random() {
        return new BorrowingId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
