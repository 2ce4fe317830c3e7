package org.defter.kernel.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a document names as a signatory or in its roll call.
 *
 * @param name as written
 * @param office as written, in ordinary capitals, if the document gives one
 * @param status what the document says of the person
 */
public record NamedPerson(String name, @Nullable String office, Status status) {

    /** What a document says of a person. */
    public enum Status {
        /** The name stands in the block of signatures without a remark to the contrary. */
        SIGNED,
        ABSENT,
        /** Absent with leave, on duty or ill. */
        EXCUSED,
        /** Signed against. */
        DISSENTED,
        /** Named as present, without a signature. */
        PRESENT
    }
}
