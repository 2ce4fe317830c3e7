package org.defter.kernel.law;

/** The situation in which presence is counted. */
public enum QuorumKind {
    /** Opening of a sitting (B01). */
    MEETING,
    /** A sitting held again after it failed for want of quorum (B03). */
    POSTPONED,
    /** A recount asked for during a sitting (B04). */
    RECOUNT,
    /** A meeting of a commission (C07). */
    COMMISSION
}
