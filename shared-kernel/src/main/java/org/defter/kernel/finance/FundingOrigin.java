package org.defter.kernel.finance;

/** Where a funder or lender sits; the law of borrowing tells the two apart (I13, I14). */
public enum FundingOrigin {
    /** In Türkiye. */
    DOMESTIC,
    /** Abroad. */
    FOREIGN
}
