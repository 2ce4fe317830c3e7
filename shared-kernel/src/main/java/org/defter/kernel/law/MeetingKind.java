package org.defter.kernel.law;

/** The kind of a council meeting (RULES A01 to A03). */
public enum MeetingKind {
    /** The meeting of every month. */
    ORDINARY,
    /** The ordinary meeting that decides the yearly budget. */
    BUDGET,
    /** Called by the mayor for named items only. */
    EXTRAORDINARY
}
