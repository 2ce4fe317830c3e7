package org.defter.query.pages.platform.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of days, drawn over some length.
 *
 * @param length in units of the drawing, above zero
 * @param first the first day shown
 * @param last the last day shown, not before the first
 */
public record Days(int length, LocalDate first, LocalDate last) {

    /** Refuses what cannot be drawn. */
    public Days {
        if (length < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("A line of days has a length, and does not end before it begins");
        }
    }

    /** Where a day begins; at the ends what lies beyond them. */
    public int at(LocalDate day) {
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        long before = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, all);
        return Math.toIntExact(Math.round((double) length * before / all));
    }

    /** Whether a day is shown. */
    public boolean shows(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Where years, quarters or months begin, by what the length has room for. */
    public List<Tick> ticks() {
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last) + 1;
        int step = months > 36 ? 12 : months > 14 ? 3 : 1;
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = first.withDayOfMonth(1);
        while (!day.isAfter(last)) {
            if (!day.isBefore(first) && (day.getMonthValue() - 1) % step == 0) {
                ticks.add(new Tick(at(day), day, step));
            }
            day = day.plusMonths(1);
        }
        return ticks;
    }

    /**
     * Where a part of the year begins.
     *
     * @param at how far from the beginning
     * @param day its first day
     * @param months its months: 12, 3 or 1
     */
    public record Tick(int at, LocalDate day, int months) {

        /** Its number within the year: of a quarter 1 to 4, of a month 1 to 12, of a year 1. */
        public int ordinal() {
            return (day.getMonthValue() - 1) / months + 1;
        }
    }
}
