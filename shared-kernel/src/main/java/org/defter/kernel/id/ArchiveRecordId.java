package org.defter.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * What was entered of one existing document: one file of one municipality.
 *
 * @param value the identifier itself; written alone in JSON and in the event store
 */
public record ArchiveRecordId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArchiveRecordId {
        Objects.requireNonNull(value, "value");
    }

    /** Parses the canonical text form of a UUID; anything else is refused with an {@link IllegalArgumentException}. */
    public static ArchiveRecordId of(String text) {
        return new ArchiveRecordId(Identifiers.parse(text));
    }

    /**
     * The record of a file: the same file of the same municipality is the same record.
     *
     * @param sha256 its digest, 64 lower-case hexadecimal digits
     */
    public static ArchiveRecordId of(MunicipalityId municipality, String sha256) {
        return new ArchiveRecordId(Identifiers.derived("archive", municipality, sha256));
    }

    /** The raw value: Axon stores it as the aggregate identifier. */
    @Override
    public String toString() {
        return value.toString();
    }
}
