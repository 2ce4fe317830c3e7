package org.defter.command.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.defter.command.KnownStreams.facts;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRED_ON;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.defter.command.KnownStreams;
import org.defter.command.RulesetTexts;
import org.defter.command.platform.Facts;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.ClockRecount.Effect;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.monitoring.MonitoredYear;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

/** What a change of the law would do to the periods that run, before it is recorded. */
class PeriodPreviewsTest {

    private static final LocalDate MEETING_END = LocalDate.of(2024, 3, 15);
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final List<OpenClockProjection.Running> RUNNING = List.of(
            new OpenClockProjection.Running("Proposal", PROPOSAL.toString()),
            new OpenClockProjection.Running("Review", REVIEW.toString()));

    private static final Clock MAYOR = clock(ClockKind.MAYOR_RETURN, DECIDED_ON);
    private static final Clock COMMISSION = clock(ClockKind.COMMISSION_REVIEW, MEETING_END);

    @Test
    void tellOfEveryRunningPeriodWhetherALeaveExtendsIt() {
        Facts facts = facts(decided(), referred(COMMISSION));

        assertThat(previews(facts, leaveOn(LocalDate.of(2024, 3, 20))))
                .extracting(
                        PeriodPreview::subject,
                        PeriodPreview::rule,
                        PeriodPreview::lastDay,
                        PeriodPreview::lastDayAfter,
                        PeriodPreview::effect)
                .containsExactly(
                        tuple(
                                PeriodPreview.Subject.PROPOSAL,
                                "D01",
                                LocalDate.of(2024, 4, 15),
                                LocalDate.of(2024, 4, 15),
                                Effect.UNCHANGED),
                        tuple(
                                PeriodPreview.Subject.REVIEW,
                                "C05",
                                LocalDate.of(2024, 3, 22),
                                LocalDate.of(2024, 3, 25),
                                Effect.EXTENDED));
        assertThat(previews(facts, leaveOn(MAYOR.lastDay())))
                .extracting(PeriodPreview::lastDayAfter)
                .containsExactly(LocalDate.of(2024, 4, 16), COMMISSION.lastDay());
    }

    @Test
    void tellOfTheReportOfAMonitoringPeriodUntilItIsMade() {
        MonitoredYear year = MonitoringPeriods.YEAR_2025;
        LocalDate due = MonitoringPeriods.clock(year).lastDay();
        List<OpenClockProjection.Running> report = List.of(new OpenClockProjection.Running(
                "MonitoringPeriod", year.periodId().toString()));

        assertThat(PeriodPreviews.under(report, KnownStreams.facts(MonitoringPeriods.opened(year)), leaveOn(due)))
                .singleElement()
                .satisfies(preview -> {
                    assertThat(preview.subject()).isEqualTo(PeriodPreview.Subject.MONITORING_PERIOD);
                    assertThat(preview.rule()).isEqualTo("S08");
                    assertThat(preview.title()).isEqualTo("Örnek Eylem Planı");
                    assertThat(preview.lastDayAfter()).isEqualTo(due.plusDays(1));
                });
        assertThat(PeriodPreviews.under(
                        report, KnownStreams.facts(MonitoringPeriods.closed(year, "15", "2")), leaveOn(due)))
                .isEmpty();
    }

    @Test
    void sayHowTheLaterLastDayIsReachedAndWhatItIsAbout() {
        PeriodPreview review = previews(facts(decided(), referred(COMMISSION)), leaveOn(LocalDate.of(2024, 3, 20)))
                .getLast();

        assertThat(review.title()).isEqualTo("Örnek madde");
        assertThat(review.subjectId()).isEqualTo(REVIEW.toString());
        assertThat(review.explanation()).extracting(Explanation::result).contains("2024-03-25");
    }

    @Test
    void tellOfALongerPeriodOfARulesetAndKeepWhatWouldBeShorter() {
        Facts facts = facts(decided(), referred(COMMISSION));

        assertThat(previews(facts, LAW.withRuleset(RulesetTexts.with(LAW, "C05.days", 8, REFERRED_ON)))
                        .getLast()
                        .lastDayAfter())
                .isEqualTo(LocalDate.of(2024, 3, 27));
        PeriodPreview shorter = previews(facts, LAW.withRuleset(RulesetTexts.with(LAW, "C05.days", 3, REFERRED_ON)))
                .getLast();
        assertThat(shorter.effect()).isEqualTo(Effect.NOT_SHORTENED);
        assertThat(shorter.lastDayAfter()).isEqualTo(COMMISSION.lastDay());
    }

    @Test
    void countFromTheEndOfTheMeetingIfThatIsTheLaw() {
        Clock fromReferral = clock(ClockKind.COMMISSION_REVIEW, REFERRED_ON);

        assertThat(previews(facts(decided(), referred(fromReferral)), LAW)
                        .getLast()
                        .effect())
                .isEqualTo(Effect.UNCHANGED);
        PeriodPreview counted = previews(
                        facts(
                                decided(),
                                referred(fromReferral),
                                Meetings.metropolitan(MeetingKind.ORDINARY, REFERRED_ON)
                                        .sitting(REFERRED_ON)
                                        .opened()
                                        .closed(MEETING_END)
                                        .events()),
                        LAW)
                .getLast();
        assertThat(counted.lastDay()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(counted.lastDayAfter()).isEqualTo(COMMISSION.lastDay());
    }

    @Test
    void leaveOutWhatIsOver() {
        Facts over = facts(
                Proposals.and(
                        Proposals.decided(),
                        new DecisionClockStarted(PROPOSAL, 1, MAYOR, false, DECIDED_ON),
                        new DecisionClockRanOut(PROPOSAL, 1, MAYOR, MAYOR.lastDay())),
                and(referred(COMMISSION), new ReviewClockRanOut(REVIEW, PROPOSAL, COMMISSION, COMMISSION.lastDay())));
        Facts lapsed = facts(
                Proposals.drafted(),
                and(
                        referred(COMMISSION),
                        new ReviewLapsed(
                                REVIEW, PROPOSAL, LapseReason.PROPOSAL_WITHDRAWN, null, COMMISSION.lastDay())));

        assertThat(previews(over, leaveOn(COMMISSION.lastDay()))).isEmpty();
        assertThat(previews(lapsed, leaveOn(COMMISSION.lastDay()))).isEmpty();
    }

    private static List<PeriodPreview> previews(Facts facts, LawInForce law) {
        return PeriodPreviews.under(RUNNING, facts, law);
    }

    private static LawInForce leaveOn(LocalDate day) {
        return LAW.withCalendarCorrection(new CalendarCorrection(day, false, "İdari izin", "Genelge"));
    }

    private static Clock clock(ClockKind kind, LocalDate start) {
        return LAW.on(start).clock(kind, start).result();
    }

    private static List<ProposalEvent> decided() {
        return Proposals.and(Proposals.decided(), new DecisionClockStarted(PROPOSAL, 1, MAYOR, false, DECIDED_ON));
    }

    private static List<ReviewEvent> referred(Clock clock) {
        return List.of(
                new ReviewOpened(
                        REVIEW,
                        PROPOSAL,
                        "Örnek madde",
                        Municipalities.METROPOLITAN,
                        Sittings.MEETING,
                        Sittings.SITTING,
                        56,
                        ReferralMode.SEPARATE,
                        List.of(Commissions.PLAN_AND_BUDGET),
                        ClockKind.COMMISSION_REVIEW,
                        REFERRED_ON),
                new ReviewClockStarted(REVIEW, clock, false, clock.startedOn()));
    }

    private static List<ReviewEvent> and(List<ReviewEvent> history, ReviewEvent further) {
        return Stream.concat(history.stream(), Stream.of(further)).toList();
    }
}
