package org.defter.kernel.council.sitting;

/** Why a member may not vote on an item (B10). */
public enum RecusalGround {
    /** The matter is the member's own. */
    OWN_INTEREST,

    /** The matter is that of kin within the degree the law names. */
    KINSHIP
}
