package org.defter.query.meeting;

/** How far a meeting has come. */
public enum MeetingState {
    /** Called by the mayor. */
    CALLED,
    /** Its first sitting has opened. */
    OPEN,
    /** Lapsed for its month: two sittings found no quorum (B03). */
    LAPSED,
    /** Ended; review periods run from its last day (C05). */
    CLOSED
}
