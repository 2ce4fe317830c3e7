package org.defter.kernel.commission.review;

/**
 * What the commission recommends (C08).
 */
public enum Opinion {
    /** To adopt. */
    FAVOURABLE,

    /** To reject. */
    UNFAVOURABLE,

    /** To adopt with changes. */
    FAVOURABLE_WITH_AMENDMENTS
}
