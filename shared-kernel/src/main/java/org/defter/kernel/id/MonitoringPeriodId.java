package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A report of one year of a plan: January to June, or January to December; derived from plan, year and report, see
 * MonitoredYear.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record MonitoringPeriodId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MonitoringPeriodId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static MonitoringPeriodId of(String text) {
        return new MonitoringPeriodId(Identifiers.parse(text));
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
