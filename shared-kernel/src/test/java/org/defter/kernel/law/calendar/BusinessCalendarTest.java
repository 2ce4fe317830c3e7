package org.defter.kernel.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.turkiye();

    @ParameterizedTest
    @CsvSource({
        "2024-04-10,2024-04-12,Ramazan", "2026-03-20,2026-03-22,Ramazan",
        "2024-06-16,2024-06-19,Kurban", "2026-05-27,2026-05-30,Kurban",
        "2016-07-05,2016-07-07,Ramazan", "2015-09-24,2015-09-27,Kurban",
        "2012-10-25,2012-10-28,Kurban", "2021-05-13,2021-05-15,Ramazan",
        "2023-06-28,2023-07-01,Kurban", "2018-06-15,2018-06-17,Ramazan",
    })
    void keepsTheReligiousHolidaysWithTheirEves(LocalDate first, LocalDate last, String name) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            assertThat(CALENDAR.isWorkingDay(day, true)).as("%s", day).isFalse();
            assertThat(CALENDAR.nameOf(day)).isNotNull();
        }
        assertThat(CALENDAR.nameOf(first)).startsWith(name).endsWith("1. gün");
        assertThat(CALENDAR.nameOf(first.minusDays(1))).startsWith(name).contains("arifesi");
        assertThat(String.valueOf(CALENDAR.nameOf(last.plusDays(1)))).doesNotStartWith(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,HOLIDAY", "2024-04-23,HOLIDAY", "2024-05-01,HOLIDAY", "2025-05-19,HOLIDAY",
        "2024-07-15,HOLIDAY", "2016-07-15,WORKING", "2024-08-30,HOLIDAY", "2024-10-28,HALF_DAY",
        "2024-10-29,HOLIDAY", "2024-04-09,HALF_DAY", "2025-06-05,HALF_DAY", "2026-03-19,HALF_DAY",
        "2026-05-26,HALF_DAY", "2024-03-15,WORKING", "2024-03-16,WEEKEND", "2024-03-17,WEEKEND",
        "2024-06-15,WEEKEND",
    })
    void knowsWhatADayIs(LocalDate day, DayType type) {
        assertThat(CALENDAR.typeOf(day)).isEqualTo(type);
    }

    @Test
    void letsAFullHolidayOutweighTheEveOfAFeastAndTheOtherWayRound() {
        LocalDate labourDayAndEve = LocalDate.of(2022, 5, 1);
        assertThat(CALENDAR.nameOf(labourDayAndEve)).doesNotContain("arifesi");
        LocalDate feastAndRepublicEve = LocalDate.of(2012, 10, 28);
        assertThat(CALENDAR.typeOf(feastAndRepublicEve.plusDays(1))).isEqualTo(DayType.HOLIDAY);
        assertThat(CALENDAR.nameOf(feastAndRepublicEve)).startsWith("Kurban").endsWith("4. gün");
    }

    @Test
    void isTheSameCalendarWithTheSameCorrectionsOnly() {
        List<CalendarCorrection> leave =
                List.of(new CalendarCorrection(LocalDate.of(2024, 4, 8), false, "administrative leave", "circular"));
        assertThat(CALENDAR.corrected(leave))
                .isEqualTo(BusinessCalendar.turkiye().corrected(leave))
                .hasSameHashCodeAs(BusinessCalendar.turkiye().corrected(leave))
                .isNotEqualTo(CALENDAR)
                .isNotEqualTo(CALENDAR.version());
    }

    @Test
    void countsAHalfDayAsTheRulesetSays() {
        LocalDate eve = LocalDate.of(2024, 4, 9);
        assertThat(CALENDAR.isWorkingDay(eve, true)).isTrue();
        assertThat(CALENDAR.isWorkingDay(eve, false)).isFalse();
    }

    @Test
    void hasBothFeastsInEveryYearItCoversNearTheComputedDay() {
        List<LocalDate> firsts = new ArrayList<>();
        List<LocalDate> computed = new ArrayList<>();
        for (LocalDate day = CALENDAR.firstDay(); !day.isAfter(CALENDAR.lastDay()); day = day.plusDays(1)) {
            if (CALENDAR.feastStartsOn(day)) {
                firsts.add(day);
            }
            HijrahDate hijri = HijrahDate.from(day);
            int month = hijri.get(ChronoField.MONTH_OF_YEAR);
            int dayOfMonth = hijri.get(ChronoField.DAY_OF_MONTH);
            if ((month == 10 && dayOfMonth == 1) || (month == 12 && dayOfMonth == 10)) {
                computed.add(day);
            }
        }
        assertThat(firsts).hasSize(2 * 19).hasSameSizeAs(computed);
        for (int i = 0; i < firsts.size(); i++) {
            assertThat(Math.abs(ChronoUnit.DAYS.between(firsts.get(i), computed.get(i))))
                    .as("%s against the computed %s", firsts.get(i), computed.get(i))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void refusesDaysItDoesNotKnow() {
        assertThat(CALENDAR.typeOf(CALENDAR.firstDay())).isEqualTo(DayType.WEEKEND);
        assertThat(CALENDAR.typeOf(CALENDAR.lastDay())).isEqualTo(DayType.WORKING);
        assertThatExceptionOfType(DayOutsideRange.class)
                .isThrownBy(() -> CALENDAR.typeOf(LocalDate.of(2031, 1, 1)))
                .withMessage("The business calendar is known from 2012-01-01 to 2030-12-31, not on 2031-01-01")
                .satisfies(refusal -> assertThat(refusal.day()).isEqualTo(LocalDate.of(2031, 1, 1)));
        assertThatExceptionOfType(DayOutsideRange.class).isThrownBy(() -> CALENDAR.typeOf(LocalDate.of(2011, 12, 31)));
        assertThatExceptionOfType(DayOutsideRange.class).isThrownBy(() -> CALENDAR.nameOf(LocalDate.of(2031, 1, 1)));
    }

    @Test
    void takesCorrectionsTheLastOfADayWinning() {
        LocalDate day = LocalDate.of(2024, 4, 8);
        CalendarCorrection leave = new CalendarCorrection(day, false, "İdari izin", "Genelge 2024/3");
        CalendarCorrection revoked = new CalendarCorrection(day, true, "İzin kaldırıldı", "Genelge 2024/4");
        BusinessCalendar once = CALENDAR.corrected(List.of(leave));
        BusinessCalendar twice = CALENDAR.corrected(List.of(leave, revoked));
        assertThat(CALENDAR.typeOf(day)).isEqualTo(DayType.WORKING);
        assertThat(once.typeOf(day)).isEqualTo(DayType.CORRECTED_OFF);
        assertThat(once.nameOf(day)).isEqualTo("İdari izin");
        assertThat(once.isWorkingDay(day, true)).isFalse();
        assertThat(twice.typeOf(day)).isEqualTo(DayType.CORRECTED_WORKING);
        assertThat(twice.isWorkingDay(day, true)).isTrue();
    }

    @Test
    void changesItsVersionWithEveryCorrection() {
        CalendarCorrection leave = new CalendarCorrection(LocalDate.of(2024, 4, 8), false, "İdari izin", "Genelge");
        CalendarCorrection other = new CalendarCorrection(LocalDate.of(2024, 4, 8), true, "İdari izin", "Genelge");
        assertThat(List.of(
                        CALENDAR.version(),
                        CALENDAR.corrected(List.of(leave)).version(),
                        CALENDAR.corrected(List.of(other)).version()))
                .doesNotHaveDuplicates();
        assertThat(CALENDAR.corrected(List.of(leave)))
                .isEqualTo(CALENDAR.corrected(List.of(leave)))
                .hasSameHashCodeAs(CALENDAR.corrected(List.of(leave)));
        assertThat(CALENDAR.corrected(List.of())).isSameAs(CALENDAR);
    }

    @Test
    void pinsItsData() {
        assertThat(CALENDAR.version()).isEqualTo("tr-1.22601ae344eb");
    }

    @Test
    void refusesACorrectionWithoutReasonOrSource() {
        LocalDate day = LocalDate.of(2024, 4, 8);
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarCorrection(day, true, " ", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarCorrection(day, true, "x", " "));
    }
}
