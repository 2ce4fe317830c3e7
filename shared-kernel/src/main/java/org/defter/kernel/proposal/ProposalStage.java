package org.defter.kernel.proposal;

/** How far a proposal has come, as far as the agenda of a sitting needs to know. */
public enum ProposalStage {
    /** With its unit. */
    DRAFTED,

    /** With the council, on no agenda yet. */
    SUBMITTED,

    /** On an agenda, to be referred. */
    TO_BE_REFERRED,

    /** With commissions; at least one has neither reported nor run out of time. */
    REFERRED,

    /** Reported on, or overdue (C06): may be put on an agenda to be decided. */
    REVIEWED,

    /** On an agenda, to be decided. */
    TO_BE_DECIDED,

    /** Decided. */
    DECIDED,

    /** Its decision was returned by the mayor (D01); on no agenda yet. */
    RETURNED,

    /** Its returned decision is on an agenda, to be insisted on, changed, or let lapse (D03, D04). */
    TO_BE_RECONSIDERED,

    /** Its returned decision is with commissions once more. */
    RETURN_REFERRED,

    /** Withdrawn by its unit. */
    WITHDRAWN,

    /** Closed because the term of the council ended while it was with commissions (A09). */
    CLOSED_WITH_TERM
}
