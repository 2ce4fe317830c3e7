package org.defter.kernel.law.vote;

/** How the decision text names the majority (B07). */
public enum Unanimity {
    /** Oy birliği: all votes on the winning side and nobody abstained. */
    UNANIMOUS,
    /** Oy çokluğu: anything else. */
    MAJORITY
}
