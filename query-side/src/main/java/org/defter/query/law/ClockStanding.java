package org.defter.query.law;

/** How a period of the law stands, as recorded. */
public enum ClockStanding {
    /** Begun, and neither run out nor stopped by a recorded act. */
    RUNNING,
    /** Its last day passed without the act it waited for. */
    RAN_OUT,
    /** What it waited for happened. */
    STOPPED,
    /** Begun anew by a later act; the newer period counts (D02). */
    REPLACED
}
