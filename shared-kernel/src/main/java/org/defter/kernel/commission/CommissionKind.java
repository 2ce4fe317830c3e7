package org.defter.kernel.commission;

/**
 * The field of a commission.
 */
public enum CommissionKind {
    /** Plan and budget (plan ve bütçe). */
    PLAN_AND_BUDGET,

    /** Zoning and public works (imar ve bayındırlık). */
    ZONING,

    /** Any other field. */
    OTHER
}
