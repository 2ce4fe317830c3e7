package org.defter.kernel.law.calendar;

import java.time.LocalDate;

/** A question about a day the data does not cover: refused, never guessed. */
public final class DayOutsideRange extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    /**
     * @param what which data was asked, in English
     * @param day the day asked about
     * @param first the first day the data covers
     * @param last the last day it covers; {@link LocalDate#MAX} if it has no end
     */
    public DayOutsideRange(String what, LocalDate day, LocalDate first, LocalDate last) {
        super(what + " is known from " + first + (last.equals(LocalDate.MAX) ? " on" : " to " + last) + ", not on "
                + day);
        this.day = day;
    }

    /** The day asked about. */
    public LocalDate day() {
        return day;
    }
}
