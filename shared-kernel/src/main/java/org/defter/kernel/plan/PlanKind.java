package org.defter.kernel.plan;

/**
 * The kind of a plan.
 */
public enum PlanKind {
    /** The strategic plan the law demands after each local election (S01). */
    STATUTORY_STRATEGIC,

    /** An action plan: the activities that carry out a strategy (S05). */
    ACTION,

    /** A plan for one sector, for instance mobility or climate. */
    SECTOR
}
