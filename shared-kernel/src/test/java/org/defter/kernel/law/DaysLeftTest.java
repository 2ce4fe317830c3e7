package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.law.DaysLeft.When;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.junit.jupiter.api.Test;

/** April 2024: the feast of Ramadan is Wednesday 10 to Friday 12, its eve Tuesday 9; Tuesday 23 is National Sovereignty Day. */
class DaysLeftTest {

    private static final LocalDate FRIDAY_BEFORE = LocalDate.of(2024, 4, 5);
    private static final LocalDate MONDAY_AFTER = LocalDate.of(2024, 4, 15);

    private final LawInForce law = LawInForce.initial(MunicipalityKind.METROPOLITAN);

    private DaysLeft working(LocalDate today, LocalDate lastDay) {
        return DaysLeft.of(today, lastDay, DayKind.BUSINESS, law.on(today)::isWorkingDay);
    }

    @Test
    void skipsTheWeekEndAndTheFeast() {
        // Monday 8 and the eve, half a working day that counts (C05); then the Monday after.
        assertThat(working(FRIDAY_BEFORE, MONDAY_AFTER)).isEqualTo(new DaysLeft(When.AHEAD, 3, DayKind.BUSINESS));
        assertThat(DaysLeft.of(FRIDAY_BEFORE, MONDAY_AFTER, DayKind.CALENDAR, day -> false))
                .isEqualTo(new DaysLeft(When.AHEAD, 10, DayKind.CALENDAR));
    }

    @Test
    void countsFromADayOffAsFromTheWorkingDayBefore() {
        assertThat(working(LocalDate.of(2024, 4, 13), MONDAY_AFTER))
                .isEqualTo(working(LocalDate.of(2024, 4, 9), MONDAY_AFTER))
                .isEqualTo(new DaysLeft(When.AHEAD, 1, DayKind.BUSINESS));
    }

    @Test
    void theLastDayIsOneOfItsOwn() {
        assertThat(working(MONDAY_AFTER, MONDAY_AFTER)).isEqualTo(new DaysLeft(When.LAST_DAY, 0, DayKind.BUSINESS));
    }

    @Test
    void isLateByTheWorkingDaysThatPassed() {
        assertThat(working(LocalDate.of(2024, 4, 24), LocalDate.of(2024, 4, 19)))
                .isEqualTo(new DaysLeft(When.OVER, 2, DayKind.BUSINESS));
        assertThat(working(LocalDate.of(2024, 4, 20), LocalDate.of(2024, 4, 19)))
                .isEqualTo(new DaysLeft(When.OVER, 0, DayKind.BUSINESS));
    }

    @Test
    void aHolidayAnnouncedSinceTakesADayAway() {
        LawInForce corrected = law.withCalendarCorrection(
                new CalendarCorrection(LocalDate.of(2024, 4, 8), false, "idari izin", "genelge 2024/5"));
        assertThat(DaysLeft.of(
                        FRIDAY_BEFORE, MONDAY_AFTER, DayKind.BUSINESS, corrected.on(FRIDAY_BEFORE)::isWorkingDay))
                .isEqualTo(new DaysLeft(When.AHEAD, 2, DayKind.BUSINESS));
        LawInForce closed = law.withCalendarCorrection(new CalendarCorrection(MONDAY_AFTER, false, "kar", "valilik"));
        assertThat(DaysLeft.of(
                        LocalDate.of(2024, 4, 9),
                        MONDAY_AFTER,
                        DayKind.BUSINESS,
                        closed.on(MONDAY_AFTER)::isWorkingDay))
                .isEqualTo(new DaysLeft(When.AHEAD, 0, DayKind.BUSINESS));
    }

    /** What is left today and the length of the period are counted alike. */
    @Test
    void agreesWithTheClockOfTheLaw() {
        for (LocalDate start : List.of(FRIDAY_BEFORE, LocalDate.of(2024, 12, 28), LocalDate.of(2025, 6, 3))) {
            Clock clock =
                    law.on(start).clock(ClockKind.COMMISSION_REVIEW, start).result();
            assertThat(clock.unit()).isEqualTo(DayKind.BUSINESS);
            assertThat(DaysLeft.of(start, clock.lastDay(), clock.unit(), law.on(start)::isWorkingDay))
                    .isEqualTo(new DaysLeft(When.AHEAD, clock.length(), DayKind.BUSINESS));
        }
    }

    @Test
    void saysCalendarDaysWhereNobodyKnowsTheHolidays() {
        assertThat(working(LocalDate.of(2030, 12, 30), LocalDate.of(2031, 1, 9)))
                .isEqualTo(new DaysLeft(When.AHEAD, 10, DayKind.CALENDAR));
    }
}
