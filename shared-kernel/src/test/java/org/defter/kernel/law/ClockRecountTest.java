package org.defter.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRecountTest {

    private static final LocalDate REFERRAL = LocalDate.of(2024, 3, 11);
    private static final LocalDate MEETING_END = LocalDate.of(2024, 3, 15);

    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN, COMMISSION_REVIEW,        2024-03-20, false, EXTENDED,      2024-03-25",
        "ORDINARY,     COMMISSION_REVIEW,        2024-03-20, false, EXTENDED,      2024-03-25",
        "ORDINARY,     COMMISSION_REVIEW_ZONING, 2024-03-20, false, EXTENDED,      2024-04-01",
        "METROPOLITAN, COMMISSION_REVIEW,        2024-03-25, false, UNCHANGED,     2024-03-22",
        "METROPOLITAN, COMMISSION_REVIEW,        2024-03-16, true,  NOT_SHORTENED, 2024-03-21",
    })
    void countsBusinessDaysAgainByTheCorrectedCalendar(
            MunicipalityKind kind,
            ClockKind period,
            LocalDate day,
            boolean working,
            ClockRecount.Effect effect,
            LocalDate lastDay) {
        LawInForce before = LawInForce.initial(kind);
        Clock running = clock(before, period, MEETING_END);

        ClockRecount recount = ClockRecount.ofReview(
                before.withCalendarCorrection(new CalendarCorrection(day, working, "İdari izin", "Genelge")),
                running,
                REFERRAL,
                MEETING_END);

        assertThat(recount.effect()).isEqualTo(effect);
        assertThat(recount.before()).isEqualTo(running);
        assertThat(recount.after().lastDay()).isEqualTo(lastDay);
        assertThat(recount.after().calendarVersion()).isNotEqualTo(running.calendarVersion());
        assertThat(recount.steps()).extracting(Explanation::step).containsExactly("reviewClockStart", "businessDays");
        assertThat(recount.steps().getLast().result()).isEqualTo(lastDay.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN, MAYOR_RETURN, 2024-03-22, EXTENDED,  2024-03-25",
        "ORDINARY,     MAYOR_RETURN, 2024-03-20, EXTENDED,  2024-03-21",
        "METROPOLITAN, SENDING,      2024-03-22, EXTENDED,  2024-03-25",
        "METROPOLITAN, ANNOUNCEMENT, 2024-03-22, EXTENDED,  2024-03-25",
        "METROPOLITAN, MAYOR_RETURN, 2024-03-20, UNCHANGED, 2024-03-22",
    })
    void rollsTheEndOfCalendarDaysOverANewHoliday(
            MunicipalityKind kind, ClockKind period, LocalDate holiday, ClockRecount.Effect effect, LocalDate lastDay) {
        LawInForce before = LawInForce.initial(kind);

        ClockRecount recount = ClockRecount.ofDecision(
                before.withCalendarCorrection(new CalendarCorrection(holiday, false, "İdari izin", "Genelge")),
                clock(before, period, MEETING_END),
                MEETING_END,
                null);

        assertThat(recount.effect()).isEqualTo(effect);
        assertThat(recount.after().lastDay()).isEqualTo(lastDay);
    }

    @Test
    void beginsTheCommissionsPeriodWhereTheSettingNowBeginsIt() {
        LawInForce practice = LawInForce.initial(MunicipalityKind.METROPOLITAN)
                .withSetting(new SettingChange(Setting.REVIEW_CLOCK_START, "REFERRAL_SITTING", REFERRAL));
        LawInForce literal =
                practice.withSetting(new SettingChange(Setting.REVIEW_CLOCK_START, "MEETING_END", REFERRAL));
        Clock fromReferral = clock(practice, ClockKind.COMMISSION_REVIEW, REFERRAL);
        Clock fromEnd = clock(literal, ClockKind.COMMISSION_REVIEW, MEETING_END);

        ClockRecount later = ClockRecount.ofReview(literal, fromReferral, REFERRAL, MEETING_END);
        assertThat(later.effect()).isEqualTo(ClockRecount.Effect.EXTENDED);
        assertThat(later.after()).isEqualTo(fromEnd);
        assertThat(ClockRecount.ofReview(practice, fromEnd, REFERRAL, MEETING_END)
                        .effect())
                .isEqualTo(ClockRecount.Effect.NOT_SHORTENED);
        // while the meeting goes on its end is not known
        assertThat(ClockRecount.ofReview(literal, fromReferral, REFERRAL, null).effect())
                .isEqualTo(ClockRecount.Effect.UNCHANGED);
    }

    @Test
    void beginsTheMayorsPeriodWhereTheSettingNowBeginsIt() {
        LocalDate delivered = LocalDate.of(2024, 3, 18);
        LawInForce byDecision = LawInForce.initial(MunicipalityKind.METROPOLITAN)
                .withSetting(new SettingChange(Setting.MAYOR_CLOCK_START, "DECISION_DATE", MEETING_END));
        LawInForce byDelivery = byDecision.withSetting(
                new SettingChange(Setting.MAYOR_CLOCK_START, "DELIVERY_IF_RECORDED", MEETING_END));
        Clock running = clock(byDecision, ClockKind.MAYOR_RETURN, MEETING_END);

        ClockRecount recount = ClockRecount.ofDecision(byDelivery, running, MEETING_END, delivered);

        assertThat(recount.effect()).isEqualTo(ClockRecount.Effect.EXTENDED);
        assertThat(recount.after().startedOn()).isEqualTo(delivered);
        assertThat(recount.after().lastDay()).isEqualTo(LocalDate.of(2024, 3, 25));
        assertThat(recount.steps()).extracting(Explanation::rule).containsExactly("D02", "D01");
    }

    private static Clock clock(LawInForce law, ClockKind kind, LocalDate start) {
        return law.on(start).clock(kind, start).result();
    }
}
