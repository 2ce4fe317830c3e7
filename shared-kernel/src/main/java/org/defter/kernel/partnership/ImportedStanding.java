package org.defter.kernel.partnership;

/** What the source of an imported partnership says of how far it had come. */
public enum ImportedStanding {
    /** Signed. */
    SIGNED,

    /** Active. */
    ACTIVE
}
