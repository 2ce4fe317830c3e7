package org.defter.kernel.law.vote;

/** One member's vote (B06). */
public enum Vote {
    /** Kabul. */
    YES,
    /** Ret. */
    NO,
    /** Çekimser. */
    ABSTAIN
}
