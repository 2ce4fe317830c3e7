package org.defter.kernel.extraction;

/** What a council did with a matter, in the words of its decision. */
public enum StatedOutcome {
    ACCEPTED,
    ACCEPTED_WITH_CHANGES,
    REJECTED,
    /** Sent to one or several commissions. */
    REFERRED,
    POSTPONED,
    /** Taken back by who proposed it, or taken off the agenda. */
    WITHDRAWN,
    /** Sent back to the commission that had reported. */
    RETURNED_TO_COMMISSION
}
