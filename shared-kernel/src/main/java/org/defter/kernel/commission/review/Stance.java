package org.defter.kernel.commission.review;

/**
 * A member's position on the report (C08).
 */
public enum Stance {
    /** Signed it. */
    SIGNED,

    /** Signed it with a written dissent (muhalefet şerhi); the signature counts (C07). */
    DISSENTED,

    /** Did not take part. */
    ABSENT
}
