package org.defter.kernel.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.defter.kernel.law.calendar.DayOutsideRange;

/**
 * How far the last day of a period is from a day, counted as the period itself is counted: the day one stands on does not
 * count, the last day does (D01, I10).
 *
 * @param when where the day stands
 * @param days days still to come, or days since the last one; never negative. Zero on the last day itself, and also where
 *     only days lie between that do not count: on the Saturday after a last day that was a Friday
 * @param unit what was counted: calendar days also where working days were wanted and the calendar does not know them
 */
public record DaysLeft(When when, int days, DayKind unit) {

    /** Where a day stands beside the last day of a period. */
    public enum When {
        /** Before it. */
        AHEAD,
        /** On it. */
        LAST_DAY,
        /** After it. */
        OVER
    }

    /**
     * Counts.
     *
     * @param today the day one stands on
     * @param lastDay last day in time; it ends at 24:00
     * @param unit whether every day counts or working days only
     * @param workingDay the working days of the municipality; may refuse a day by {@link DayOutsideRange}
     */
    public static DaysLeft of(LocalDate today, LocalDate lastDay, DayKind unit, Predicate<LocalDate> workingDay) {
        When when = today.isBefore(lastDay) ? When.AHEAD : today.isEqual(lastDay) ? When.LAST_DAY : When.OVER;
        LocalDate from = when == When.OVER ? lastDay : today;
        LocalDate to = when == When.OVER ? today : lastDay;
        int all = Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        return switch (unit) {
            case CALENDAR -> new DaysLeft(when, all, DayKind.CALENDAR);
            case BUSINESS -> {
                try {
                    int working = Math.toIntExact(from.plusDays(1)
                            .datesUntil(to.plusDays(1))
                            .filter(workingDay)
                            .count());
                    yield new DaysLeft(when, working, DayKind.BUSINESS);
                } catch (DayOutsideRange unknown) {
                    yield new DaysLeft(when, all, DayKind.CALENDAR);
                }
            }
        };
    }
}
