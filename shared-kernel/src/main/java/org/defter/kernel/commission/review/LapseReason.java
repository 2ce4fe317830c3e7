package org.defter.kernel.commission.review;

/**
 * Why a review ended without a report.
 */
public enum LapseReason {
    /** The term of the council ended (A09). */
    TERM_ENDED,

    /** The commission ended and no other took the review over. */
    COMMISSION_ENDED,

    /** The proposal was withdrawn. */
    PROPOSAL_WITHDRAWN
}
