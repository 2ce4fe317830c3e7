package org.defter.query.sitting;

/** How far a sitting has come. */
public enum SittingState {
    /** Has its day. */
    SCHEDULED,
    /** Its agenda was announced and is frozen (A04). */
    ANNOUNCED,
    /** The roll call found a quorum (B01). */
    OPEN,
    /** The roll call found no quorum; it never opened (B03). */
    ADJOURNED,
    /** Ended. */
    CLOSED
}
