package org.defter.kernel.law.vote;

/** Which majority a vote needs. */
public enum VoteRequirement {
    /** A decision of the council (B02). */
    DECISION,
    /** An absolute majority of the attendees (A05, A06, A10). */
    MAJORITY_OF_ATTENDEES,
    /** Insisting on a decision the mayor returned (D03). */
    INSISTENCE
}
