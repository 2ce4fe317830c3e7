package org.defter.kernel.law.calendar;

/** What a day is in the business calendar. */
public enum DayType {
    /** An ordinary working day. */
    WORKING,
    /** A working day whose afternoon is a holiday: the eves of the religious holidays and 28 October. */
    HALF_DAY,
    /** Saturday or Sunday. */
    WEEKEND,
    /** A public or religious holiday. */
    HOLIDAY,
    /** Made a working day by a correction of the municipality. */
    CORRECTED_WORKING,
    /** Made a non-working day by a correction of the municipality. */
    CORRECTED_OFF
}
