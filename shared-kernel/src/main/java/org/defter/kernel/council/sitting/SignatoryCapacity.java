package org.defter.kernel.council.sitting;

/**
 * In which capacity minutes or a decision are signed (B08).
 */
public enum SignatoryCapacity {
    /** As the chair of the sitting. */
    CHAIR,

    /** As one of the two clerks. */
    CLERK
}
