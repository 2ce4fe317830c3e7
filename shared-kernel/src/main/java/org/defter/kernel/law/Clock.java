package org.defter.kernel.law;

import java.time.LocalDate;

/**
 * A running period of the law as it is stored: it ends at 24:00 of its last day.
 *
 * @param kind which period
 * @param rule the rule that sets it
 * @param startedOn the day of the act that started it, not counted
 * @param length its length in days of the unit
 * @param unit whether business or calendar days count
 * @param lastDay the last day on which the act is in time
 * @param calendarVersion the version of the business calendar it was computed with
 * @param ruleset the ruleset it was computed under
 */
public record Clock(
        ClockKind kind,
        String rule,
        LocalDate startedOn,
        int length,
        DayKind unit,
        LocalDate lastDay,
        String calendarVersion,
        RulesetRef ruleset) {

    /** @throws IllegalArgumentException if the last day is before the start or the length is negative */
    public Clock {
        if (length < 0) {
            throw new IllegalArgumentException("length must not be negative, was " + length);
        }
        if (lastDay.isBefore(startedOn)) {
            throw new IllegalArgumentException("last day " + lastDay + " is before the start " + startedOn);
        }
    }

    /** Whether an act on this day is in time: not after the last day. */
    public boolean includes(LocalDate day) {
        return !day.isAfter(lastDay);
    }

    /** Whether the period is over on this day: the last day is past. */
    public boolean runOutOn(LocalDate day) {
        return day.isAfter(lastDay);
    }
}
