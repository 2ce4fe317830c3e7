package org.defter.query.clocks;

/** The kind of stream a period belongs to. */
public enum ClockSubject {
    /** A decision of a proposal. */
    PROPOSAL,
    /** A review by a commission. */
    REVIEW,
    /** The report of a monitoring period. */
    MONITORING_PERIOD
}
