package org.defter.kernel.law;

/** What an agenda item is about, as far as rule A05 and the review clock C05 care. */
public enum Matter {
    /** Zoning (imar). */
    ZONING,
    /** The yearly budget. */
    BUDGET,
    /** Anything else. */
    OTHER
}
