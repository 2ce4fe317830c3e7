package org.defter.kernel.plan;

/** How a plan ends without a repeal. */
public enum PlanEnding {
    /** The last of its years is over. */
    PERIOD_ENDED,

    /** A plan that renews it is in force (S07). */
    RENEWED
}
