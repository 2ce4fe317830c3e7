package org.defter.kernel.plan;

/** What a part of a plan is. */
public enum PlanElementKind {
    /** The profile: what the plan says about itself. */
    PLAN,

    /** A goal with everything under it. */
    GOAL,

    /** An objective with everything under it. */
    OBJECTIVE,

    /** An indicator. */
    INDICATOR,

    /** An activity. */
    ACTIVITY
}
