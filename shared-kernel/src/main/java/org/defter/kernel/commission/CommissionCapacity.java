package org.defter.kernel.commission;

/**
 * In which capacity a member sits in the commission and signs its reports.
 */
public enum CommissionCapacity {
    /** As chair of the commission. */
    CHAIR,

    /** As deputy chair. */
    DEPUTY,

    /** As member. */
    MEMBER
}
