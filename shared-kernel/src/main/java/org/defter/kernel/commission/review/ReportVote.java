package org.defter.kernel.commission.review;

/**
 * How the commission voted, as the report says (C08).
 */
public enum ReportVote {
    /** Unanimously (oy birliği). */
    UNANIMOUS,

    /** By majority (oy çokluğu). */
    MAJORITY,

    /** The report does not say; never inferred. */
    UNSTATED
}
