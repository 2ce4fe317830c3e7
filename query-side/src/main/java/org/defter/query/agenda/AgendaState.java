package org.defter.query.agenda;

/** How far a sitting is. */
public enum AgendaState {
    /** Its day is set; the agenda can change. */
    SCHEDULED,
    /** Its agenda was announced and is frozen. */
    ANNOUNCED,
    /** It is being held. */
    OPEN,
    /** It found no quorum and was not held; another sitting has its agenda, or the month lapsed (B03). */
    ADJOURNED,
    /** It is over. */
    CLOSED
}
