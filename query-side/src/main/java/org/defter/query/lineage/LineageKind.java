package org.defter.query.lineage;

/** What the thread leads through. */
public enum LineageKind {
    /** A proposal to the council. */
    PROPOSAL,
    /** A commission's review, with its report. */
    REVIEW,
    /** A decision of the council. */
    DECISION,
    /** A plan. */
    PLAN,
    /** A goal of a plan. */
    GOAL,
    /** An objective of a plan. */
    OBJECTIVE,
    /** An indicator of a plan. */
    INDICATOR,
    /** An activity of a plan. */
    ACTIVITY,
    /** A partnership. */
    PARTNERSHIP
}
