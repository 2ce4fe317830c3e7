package org.defter.kernel.law.calendar;

import java.time.LocalDate;

/**
 * A day that is, for this municipality, not what the calendar says: administrative leave, a working Saturday, a wrong
 * date of a religious holiday.
 *
 * @param day the day
 * @param working whether it counts as a working day
 * @param reason why, for the reader of a clock
 * @param source where that is written (circular, gazette)
 */
public record CalendarCorrection(LocalDate day, boolean working, String reason, String source) {

    /** @throws IllegalArgumentException if reason or source is blank */
    public CalendarCorrection {
        if (reason.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a calendar correction needs a reason and a source");
        }
    }
}
