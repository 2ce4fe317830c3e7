package org.defter.kernel.council.sitting;

/**
 * How several commissions deal with one item.
 */
public enum ReferralMode {
    /** Each commission reviews and reports on its own. */
    SEPARATE,

    /** The commissions review together and give one report (müşterek). */
    JOINT
}
