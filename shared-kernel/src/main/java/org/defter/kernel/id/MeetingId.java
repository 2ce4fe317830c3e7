package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * One meeting of a council: all sittings of a month, or an extraordinary one.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record MeetingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static MeetingId of(String text) {
        return new MeetingId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
