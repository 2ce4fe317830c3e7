package org.defter.kernel.audit;

/** What came of computing something again. */
public enum Verdict {
    /** The record says what follows from it. */
    SAME,
    /** Something else follows from the record than it says. */
    DIFFERENT,
    /** The record lacks what is needed to compute it. */
    NOT_CHECKED
}
