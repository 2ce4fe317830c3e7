package org.defter.query.worklist;

/** The kind of stream a task is about. */
public enum WorklistSubject {
    /** A plan. */
    PLAN,
    /** A partnership. */
    PARTNERSHIP,
    /** A project. */
    PROJECT,
    /** A proposal. */
    PROPOSAL,
    /** A meeting of the council. */
    MEETING,
    /** A sitting. */
    SITTING,
    /** A review by a commission. */
    REVIEW,
    /** A monitoring period. */
    MONITORING_PERIOD
}
