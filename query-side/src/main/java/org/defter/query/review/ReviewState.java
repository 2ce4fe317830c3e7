package org.defter.query.review;

/** How far a review has come. */
public enum ReviewState {
    /** With the commission. */
    OPEN,
    /** A draft of the report is laid down. */
    DRAFTED,
    /** The report is with the council. */
    ISSUED,
    /** It ended without a report. */
    LAPSED
}
