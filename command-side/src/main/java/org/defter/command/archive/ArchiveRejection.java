package org.defter.command.archive;

import org.defter.command.Rejection;
import org.jspecify.annotations.Nullable;

/** Why an existing document is not entered. */
public enum ArchiveRejection implements Rejection {
    /** What the document is, is not known: a person has to say so. */
    ARCHIVE_KIND_UNKNOWN,

    /** Nothing was read or typed in that could be entered. */
    ARCHIVE_NOTHING_TO_ENTER,

    /** Another file with a document of the same number was entered, or waits; it can be entered all the same, knowingly. */
    ARCHIVE_NUMBER_KNOWN,

    /** It is entered already. */
    ARCHIVE_ENTERED,

    /** A secretary of a commission brings in reports of commissions only. */
    ARCHIVE_NOT_A_REPORT;

    @Override
    public Grounds grounds() {
        return this == ARCHIVE_NOT_A_REPORT ? Grounds.MANDATE : Grounds.RULE;
    }

    @Override
    public @Nullable String rule() {
        return null;
    }
}
