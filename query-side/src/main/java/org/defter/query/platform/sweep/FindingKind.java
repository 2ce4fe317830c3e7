package org.defter.query.platform.sweep;

/** What a sweep can find. */
public enum FindingKind {
    /** An event whose predecessor in its stream is not in the record, or comes after it. */
    STREAM_GAP,

    /** A processor that has not passed what was settled when the sweep began, although it was waited for. */
    PROCESSOR_BEHIND,

    /** An event that a processor could not handle. */
    DEAD_LETTER,

    /** An event that has no row in the history, or another one. */
    HISTORY_MISSING,

    /** A row of the history without its event. */
    HISTORY_SURPLUS,

    /** A dossier whose version is not the last of its stream. */
    DOSSIER_VERSION,

    /** A row of a view that is not what the events make of it. */
    VIEW_DIFFERS,

    /** A sealed day of the access log that is not as it was sealed. */
    ACCESS_LOG_DIFFERS,

    /** A view that could not be compared with a replay. */
    VIEW_NOT_COMPARED
}
