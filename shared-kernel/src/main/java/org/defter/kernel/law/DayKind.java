package org.defter.kernel.law;

/** How the days of a period are counted. */
public enum DayKind {
    /** Only working days count (iş günü). */
    BUSINESS,
    /** Every day counts. */
    CALENDAR
}
