package org.defter.kernel.council.sitting;

/**
 * Why another member takes the chair in the course of a sitting (A08).
 */
public enum ChairChange {
    /** The yearly activity report is debated, which the mayor does not chair. */
    ACTIVITY_REPORT,

    /** The chair may not vote on an item (B10). */
    RECUSED,

    /** The chair leaves the sitting. */
    LEFT,

    /** The one who comes first in the order takes the chair back. */
    RETURNED
}
