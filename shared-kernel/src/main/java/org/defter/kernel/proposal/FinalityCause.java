package org.defter.kernel.proposal;

/**
 * Why a decision became final.
 */
public enum FinalityCause {
    /** The mayor did not return it in time (D03). */
    RETURN_PERIOD_RAN_OUT,

    /** The period had run out before; the third signature completed it (B08). */
    LAST_SIGNATURE,

    /** The mayor returned it and the council insisted on it (D03). */
    INSISTED
}
