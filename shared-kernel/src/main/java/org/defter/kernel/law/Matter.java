package org.defter.kernel.law;

/** What an agenda item is about, as far as the rules A05 and A08 and the review clock C05 care. */
public enum Matter {
    /** Zoning (imar). */
    ZONING,
    /** The yearly budget. */
    BUDGET,
    /** The mayor's yearly activity report. */
    ACTIVITY_REPORT,
    /** Anything else. */
    OTHER
}
