package org.defter.kernel.law.vote;

/** What a vote came to. */
public enum VoteResult {
    /** Accepted. */
    ACCEPTED,
    /** Rejected. */
    REJECTED,
    /** A tie in a secret vote: the vote is taken again (B05). */
    TIE_REPEAT,
    /** A tie in a secret vote that was already repeated: lots are drawn (B05). */
    TIE_LOTS
}
