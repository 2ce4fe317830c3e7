package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that stands in the way of a project.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record IssueId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IssueId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static IssueId of(String text) {
        return new IssueId(Identifiers.parse(text));
    }

    /** A new identifier; called at the edge only, never in a decision. */
    public static IssueId random() {
        return new IssueId(UUID.randomUUID());
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
