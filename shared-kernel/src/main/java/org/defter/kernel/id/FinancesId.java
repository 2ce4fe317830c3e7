package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * The finances of a municipality in one year; follows from the two.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record FinancesId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FinancesId {
        Objects.requireNonNull(value, "value");
    }

    /** The finances of that municipality in that year. */
    public static FinancesId of(MunicipalityId municipality, int year) {
        return new FinancesId(Identifiers.derived("finances", municipality, year));
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
