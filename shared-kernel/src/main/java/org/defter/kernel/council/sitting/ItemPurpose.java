package org.defter.kernel.council.sitting;

/**
 * Why an item is on the agenda.
 */
public enum ItemPurpose {
    /** A submitted proposal that is to go to a commission. */
    REFERRAL,

    /** A proposal that has been reported on, or whose review is overdue (C06), and is to be voted on. */
    DECISION,

    /** A decision that the mayor returned, to be insisted on, changed or let lapse (D03, D04). */
    RETURN
}
