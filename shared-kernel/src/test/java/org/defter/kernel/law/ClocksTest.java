package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.defter.kernel.law.measure.GrantStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClocksTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);
    private static final LawInForce METROPOLITAN = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final LawInForce ORDINARY = LawInForce.initial(MunicipalityKind.ORDINARY);

    @ParameterizedTest
    @CsvSource({
        // the eve of Ramazan, a half-day, counts; the three days of the holiday and 23.04 do not
        "COMMISSION_REVIEW,2024-04-05,2024-04-17",
        "COMMISSION_REVIEW_ZONING,2024-04-05,2024-04-25",
        "COMMISSION_REVIEW,2024-06-14,2024-06-26",
        "COMMISSION_REVIEW,2024-03-16,2024-03-22",
        "COMMISSION_REVIEW_ZONING,2024-03-15,2024-03-29",
        "POSTPONED_SITTING,2024-03-11,2024-03-14",
        "POSTPONED_SITTING,2024-03-13,2024-03-18",
        "SENDING,2024-04-03,2024-04-15",
        "ANNOUNCEMENT,2024-03-23,2024-04-01",
        "LAWSUIT,2024-03-11,2024-03-21",
    })
    void endOnTheLastDay(ClockKind kind, LocalDate start, LocalDate last) {
        assertThat(METROPOLITAN.on(DAY).clock(kind, start).result().lastDay()).isEqualTo(last);
    }

    @Test
    void differForTheMayorByKind() {
        LocalDate start = LocalDate.of(2024, 3, 11);
        assertThat(METROPOLITAN
                        .on(DAY)
                        .clock(ClockKind.MAYOR_RETURN, start)
                        .result()
                        .lastDay())
                .isEqualTo(LocalDate.of(2024, 3, 18));
        // five days end on Saturday the 16th and run on to Monday
        Computation<Clock> ordinary = ORDINARY.on(DAY).clock(ClockKind.MAYOR_RETURN, start);
        assertThat(ordinary.result().lastDay()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(ordinary.result().length()).isEqualTo(5);
        assertThat(ordinary.steps()).extracting(Explanation::step).containsExactly("calendarDays", "rollOver");
    }

    @Test
    void endOnANonWorkingDayWhenRollOverIsOff() {
        LawInForce literal = ORDINARY.withSetting(new SettingChange(Setting.ROLL_OVER, "false", DAY));
        assertThat(literal.on(DAY).clock(ClockKind.MAYOR_RETURN, DAY).result().lastDay())
                .isEqualTo(LocalDate.of(2024, 3, 16));
    }

    @Test
    void moveWithACalendarCorrectionAndSayWhichCalendarTheyUsed() {
        LocalDate leave = LocalDate.of(2024, 3, 18);
        LawInForce corrected = METROPOLITAN.withCalendarCorrection(
                new CalendarCorrection(leave, false, "İdari izin", "Genelge 2024/3"));
        LocalDate end = LocalDate.of(2024, 3, 15);
        Clock before =
                METROPOLITAN.on(DAY).clock(ClockKind.COMMISSION_REVIEW, end).result();
        Clock after = corrected.on(DAY).clock(ClockKind.COMMISSION_REVIEW, end).result();
        assertThat(before.lastDay()).isEqualTo(LocalDate.of(2024, 3, 22));
        assertThat(after.lastDay()).isEqualTo(LocalDate.of(2024, 3, 25));
        assertThat(after.calendarVersion()).isNotEqualTo(before.calendarVersion());
        assertThat(after.ruleset())
                .isEqualTo(before.ruleset())
                .isEqualTo(METROPOLITAN.on(DAY).ruleset().ref());
    }

    @Test
    void includeTheirLastDayAndNotTheNext() {
        Clock clock = METROPOLITAN
                .on(DAY)
                .clock(ClockKind.MAYOR_RETURN, LocalDate.of(2024, 3, 15))
                .result();
        LocalDate last = LocalDate.of(2024, 3, 22);
        assertThat(clock.includes(last)).isTrue();
        assertThat(clock.runOutOn(last)).isFalse();
        assertThat(clock.includes(last.plusDays(1))).isFalse();
        assertThat(clock.runOutOn(last.plusDays(1))).isTrue();
        assertThat(clock.rule()).isEqualTo("D01");
        assertThat(clock.unit()).isEqualTo(DayKind.CALENDAR);
    }

    @Test
    void areRefusedOutsideTheCalendar() {
        assertThatExceptionOfType(DayOutsideRange.class)
                .isThrownBy(() -> METROPOLITAN.on(DAY).clock(ClockKind.COMMISSION_REVIEW, LocalDate.of(2030, 12, 30)));
    }

    @Test
    void cannotEndBeforeTheyStart() {
        RulesetRef ref = METROPOLITAN.on(DAY).ruleset().ref();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Clock(ClockKind.SENDING, "D06", DAY, 7, DayKind.CALENDAR, DAY.minusDays(1), "v", ref));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clock(ClockKind.SENDING, "D06", DAY, -1, DayKind.CALENDAR, DAY, "v", ref));
    }

    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void startForTheCommissionAsTheMunicipalityChose(MunicipalityKind kind) {
        LocalDate sitting = LocalDate.of(2024, 3, 11);
        LocalDate end = LocalDate.of(2024, 3, 15);
        LawInForce literal = LawInForce.initial(kind);
        LawInForce practice =
                literal.withSetting(new SettingChange(Setting.REVIEW_CLOCK_START, "REFERRAL_SITTING", DAY));
        assertThat(literal.on(DAY).reviewClockStart(sitting, end).result()).isEqualTo(end);
        assertThat(practice.on(DAY).reviewClockStart(sitting, end).result()).isEqualTo(sitting);
        assertThat(practice.on(DAY.minusDays(1)).reviewClockStart(sitting, end).result())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(MunicipalityKind.class)
    void startForTheMayorAsTheMunicipalityChose(MunicipalityKind kind) {
        LocalDate decided = LocalDate.of(2024, 3, 15);
        LocalDate delivered = LocalDate.of(2024, 3, 18);
        LawInForce usual = LawInForce.initial(kind);
        LawInForce strict = usual.withSetting(new SettingChange(Setting.MAYOR_CLOCK_START, "DECISION_DATE", DAY));
        assertThat(usual.on(DAY).mayorClockStart(decided, delivered).result()).isEqualTo(delivered);
        assertThat(usual.on(DAY).mayorClockStart(decided, null).result()).isEqualTo(decided);
        assertThat(strict.on(DAY).mayorClockStart(decided, delivered).result()).isEqualTo(decided);
    }

    @Test
    void leaveTheAuthorityOfAGrantToTheMunicipality() {
        LawInForce late = ORDINARY.withSetting(new SettingChange(Setting.AUTHORITY_POINT, "BEFORE_CONTRACT", DAY));
        assertThat(ORDINARY.on(DAY).authorityNeeded(GrantStage.APPLICATION).result())
                .isTrue();
        assertThat(late.on(DAY).authorityNeeded(GrantStage.APPLICATION).result())
                .isFalse();
        assertThat(late.on(DAY).authorityNeeded(GrantStage.CONTRACT).result()).isTrue();
    }

    @Test
    void refuseAChoiceThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettingChange(Setting.ROLL_OVER, "yes", DAY))
                .withMessageContaining("[true, false]");
        for (Setting setting : Setting.values()) {
            for (String choice : setting.choices()) {
                assertThat(Settings.defaults().with(new SettingChange(setting, choice, DAY)))
                        .isNotNull();
            }
        }
    }
}
