package org.defter.kernel.plan;

/**
 * How often an indicator is monitored or reported.
 */
public enum Frequency {
    /** Every three months. */
    QUARTERLY,

    /** Every six months. */
    HALF_YEARLY,

    /** Once a year. */
    YEARLY
}
