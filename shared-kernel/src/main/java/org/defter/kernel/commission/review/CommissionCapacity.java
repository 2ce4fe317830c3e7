package org.defter.kernel.commission.review;

/**
 * In which capacity a member signs a report.
 */
public enum CommissionCapacity {
    /** As chair of the commission. */
    CHAIR,

    /** As deputy chair. */
    DEPUTY,

    /** As member. */
    MEMBER
}
