package org.defter.kernel.monitoring;

/** What is known of an indicator in a monitoring period. */
public enum ReportState {
    /** Nothing was reported yet. */
    MISSING,

    /** A value waits for its approval. */
    REPORTED,

    /** The value was sent back and is to be reported again. */
    SENT_BACK,

    /** The value is approved: it counts. */
    APPROVED,

    /** It was stated that it was not measured. */
    NOT_MEASURED
}
