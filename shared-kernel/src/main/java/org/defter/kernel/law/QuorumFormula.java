package org.defter.kernel.law;

/** How the meeting quorum is drawn from the membership N (B01; the definition changed on 29.04.2021). */
public enum QuorumFormula {
    /** ⌊N/d⌋+1. */
    FLOOR_PLUS_ONE,
    /** ⌈N/d⌉. */
    CEILING
}
