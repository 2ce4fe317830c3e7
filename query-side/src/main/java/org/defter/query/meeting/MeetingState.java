package org.defter.query.meeting;

/** How far a meeting has come. */
public enum MeetingState {
    /** Called by the mayor. */
    CALLED,
    /** Its first sitting has opened. */
    OPEN,
    /** Ended; review periods run from its last day (C05). */
    CLOSED
}
