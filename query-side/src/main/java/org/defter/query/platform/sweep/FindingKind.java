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

    /** A row of a table that policies of the command side work by is not what the events make of it. */
    COMMAND_TABLE_DIFFERS,

    /** A sealed day of the access log that is not as it was sealed. */
    ACCESS_LOG_DIFFERS,

    /** A view, or a table of a policy, that could not be compared. */
    VIEW_NOT_COMPARED,

    /** An event without a leaf in the ledger a minute after it was recorded, or put in below what the ledger covers. */
    LEDGER_EVENT_NOT_COVERED,

    /** An event whose stored bytes are not those its leaf was computed from. */
    LEDGER_EVENT_CHANGED,

    /** An event that has a leaf and is not in the record any more. */
    LEDGER_EVENT_GONE,

    /** Entries, tiles or the state of the ledger are not what the leaves make of them. */
    LEDGER_DAMAGED,

    /** The newest checkpoint is not signed by the key of the log, or not of this tree. */
    LEDGER_CHECKPOINT
}
