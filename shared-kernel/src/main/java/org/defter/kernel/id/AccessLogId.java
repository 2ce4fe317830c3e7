package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * The access log of an installation; there is one, and its identifier is the same everywhere.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record AccessLogId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessLogId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static AccessLogId of(String text) {
        return new AccessLogId(Identifiers.parse(text));
    }

    /** The one log of this installation. */
    public static AccessLogId ofInstallation() {
        return new AccessLogId(Identifiers.derived("access-log"));
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
