package org.defter.kernel.extraction;

/** What an existing document is. */
public enum ArchiveKind {
    /** The report of one commission, or of several together; a file may hold several. */
    COMMISSION_REPORT,
    /** One decision of the council. */
    COUNCIL_DECISION,
    /** Several decisions in one file, in full or as summaries. */
    DECISION_LIST,
    /** What a council meeting is called to deal with. */
    AGENDA,
    /** What happened in a council meeting. */
    MINUTES,
    /** None of these, or not to be told from the text. */
    UNKNOWN
}
