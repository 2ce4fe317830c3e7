package org.defter.command.commission.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.commission.review.Reviews.MEETING_END;
import static org.defter.command.commission.review.Reviews.REFERRED_ON;
import static org.defter.command.commission.review.Reviews.drafting;
import static org.defter.command.commission.review.Reviews.holding;
import static org.defter.command.commission.review.Reviews.issuing;
import static org.defter.command.commission.review.Reviews.numbers;
import static org.defter.command.commission.review.Reviews.ofNine;
import static org.defter.command.commission.review.Reviews.opening;
import static org.defter.command.commission.review.Reviews.runningOut;
import static org.defter.command.commission.review.Reviews.starting;
import static org.defter.command.commission.review.Reviews.taking;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.RulesetTexts;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.DayKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.Setting;
import org.defter.kernel.law.SettingChange;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commission's period (C05) and the late report (C06). */
class ReviewClockTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 22);
    private static final ActContext LIVE = Acts.on(LAST_DAY);
    private static final ActContext YEARS_LATER = Acts.on(LocalDate.of(2026, 11, 23));
    private static final LawInForce MET = LawInForce.initial(MunicipalityKind.METROPOLITAN);

    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN, OTHER,  COMMISSION_REVIEW,        5,  2024-03-22",
        "METROPOLITAN, BUDGET, COMMISSION_REVIEW,        5,  2024-03-22",
        "METROPOLITAN, ZONING, COMMISSION_REVIEW_ZONING, 10, 2024-03-29",
        "ORDINARY,     OTHER,  COMMISSION_REVIEW,        5,  2024-03-22",
        "ORDINARY,     ZONING, COMMISSION_REVIEW_ZONING, 10, 2024-03-29",
    })
    void startsAtTheEndOfTheMeetingByTheLetterOfTheLaw(
            MunicipalityKind kind, Matter matter, ClockKind period, int length, LocalDate lastDay) {
        LawInForce law = LawInForce.initial(kind);
        List<ReviewEvent> opened =
                ReviewDecider.open(opening(municipality(kind), matter, PLAN_AND_BUDGET), Review.initial(), law, LIVE);
        Review review = Reviews.after(opened);

        ReviewClockStarted started = (ReviewClockStarted)
                ReviewClockDecider.start(starting(), review, law, LIVE).getFirst();

        assertThat(opened).hasSize(1).first().isInstanceOf(ReviewOpened.class);
        assertClock(started, kind, period, MEETING_END, length, lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN, OTHER,  COMMISSION_REVIEW,        5,  2024-03-18",
        "METROPOLITAN, ZONING, COMMISSION_REVIEW_ZONING, 10, 2024-03-25",
        "ORDINARY,     OTHER,  COMMISSION_REVIEW,        5,  2024-03-18",
        "ORDINARY,     ZONING, COMMISSION_REVIEW_ZONING, 10, 2024-03-25",
    })
    void startsWithTheReferralWhereTheMunicipalityChoseThePractice(
            MunicipalityKind kind, Matter matter, ClockKind period, int length, LocalDate lastDay) {
        LawInForce law = LawInForce.initial(kind)
                .withSetting(new SettingChange(Setting.REVIEW_CLOCK_START, "REFERRAL_SITTING", REFERRED_ON));
        List<ReviewEvent> opened = ReviewDecider.open(
                opening(municipality(kind), matter, PLAN_AND_BUDGET),
                Review.initial(),
                law,
                Acts.on(LocalDate.of(2024, 3, 12)));

        assertThat(opened).hasSize(2);
        assertClock((ReviewClockStarted) opened.getLast(), kind, period, REFERRED_ON, length, lastDay);
        // the end of the meeting does not start it again
        assertThat(ReviewClockDecider.start(starting(), Reviews.after(opened), law, LIVE))
                .isEmpty();
    }

    @Test
    void keepsWhatWasReferred() {
        assertThat(ReviewDecider.open(
                        opening(Municipalities.METROPOLITAN, Matter.OTHER, PLAN_AND_BUDGET),
                        Review.initial(),
                        MET,
                        LIVE))
                .isEqualTo(ofNine().events());
    }

    @Test
    void isRetrospectiveOnlyIfItsLastDayWasPastWhenItsStartWasRecorded() {
        assertThat(startedBy(LIVE).retrospective()).isFalse();
        assertThat(startedBy(Acts.on(LAST_DAY.plusDays(1))).retrospective()).isTrue();
        assertThat(startedBy(YEARS_LATER).retrospective()).isTrue();
    }

    @Test
    void runsOutOnceItsLastDayIsPast() {
        Reviews review = ofNine().timed();

        assertThat(ReviewClockDecider.runOut(runningOut(LAST_DAY), review.state(), Acts.on(LAST_DAY.plusDays(1))))
                .containsExactly(ranOut(review));
        assertThat(ReviewClockDecider.runOut(runningOut(null), review.state(), YEARS_LATER))
                .containsExactly(ranOut(review));
    }

    @Test
    void refusesToRunOutOnItsLastDay() {
        assertRefused(
                ReviewRejection.REVIEW_CLOCK_STILL_RUNNING,
                () -> ReviewClockDecider.runOut(
                        runningOut(LAST_DAY), ofNine().timed().state(), LIVE));
    }

    @Test
    void doesNotRunOutTwiceNorWhenItWasMovedSinceTheCallerSawIt() {
        ActContext after = Acts.on(LAST_DAY.plusDays(1));

        assertThat(ReviewClockDecider.runOut(
                        runningOut(LAST_DAY), ofNine().timed().ranOut().state(), after))
                .isEmpty();
        assertThat(ReviewClockDecider.runOut(
                        runningOut(LAST_DAY.minusDays(4)), ofNine().timed().state(), after))
                .isEmpty();
    }

    @Test
    void stopsWithAReportOfItsLastDay() {
        Reviews review = signed(LAST_DAY);

        List<ReviewEvent> events = issue(review, LAST_DAY, LIVE);

        assertThat(events).hasSize(2);
        assertThat(events.getFirst())
                .isEqualTo(new ReviewClockStopped(Proposals.REVIEW, review.clockFrom(MEETING_END), LAST_DAY));
        assertThat(((ReportIssued) events.getLast()).late()).isFalse();
    }

    @Test
    void ranOutBeforeALateReportWhichIsAcceptedAndFlagged() {
        LocalDate day = LAST_DAY.plusDays(1);
        Reviews review = signed(LAST_DAY);

        List<ReviewEvent> events = issue(review, day, Acts.on(day));

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).isEqualTo(ranOut(review));
        assertThat(((ReportIssued) events.getLast()).late()).isTrue();
        assertThat(events.getLast().occurredOn()).isEqualTo(day);
    }

    @Test
    void isNotRunOutAgainByALateReport() {
        LocalDate day = LAST_DAY.plusDays(3);

        List<ReviewEvent> events = issue(signed(LAST_DAY).ranOut(), day, Acts.on(day));

        assertThat(events).hasSize(1);
        assertThat(((ReportIssued) events.getFirst()).late()).isTrue();
    }

    @Test
    void doesNotMakeAReportLateThatWasOnlyEnteredLate() {
        List<ReviewEvent> events = issue(signed(LAST_DAY).ranOut(), LAST_DAY, Acts.on(LAST_DAY.plusDays(3)));

        assertThat(events).hasSize(1);
        assertThat(((ReportIssued) events.getFirst()).late()).isFalse();
    }

    @Test
    void needNotHaveBegunForAReport() {
        LocalDate day = LocalDate.of(2024, 3, 14);
        Reviews review = ofNine().met(day).drafted(day).signed(day);

        List<ReviewEvent> events = issue(review, day, LIVE);

        assertThat(events).hasSize(1);
        assertThat(((ReportIssued) events.getFirst()).late()).isFalse();
    }

    @Test
    void ranOutBeforeEachActOfTheCommissionAfterItsLastDay() {
        LocalDate late = LocalDate.of(2024, 4, 1);
        ReviewClockRanOut expected = ranOut(ofNine().timed());

        assertThat(ReviewDecider.holdMeeting(
                                holding(PLAN_AND_BUDGET, 10, 18, late),
                                ofNine().timed().state(),
                                Reviews.NINE,
                                MET,
                                YEARS_LATER)
                        .getFirst())
                .isEqualTo(expected);
        assertThat(ReviewDecider.draft(
                                drafting(late), ofNine().timed().met(LAST_DAY).state(), YEARS_LATER)
                        .getFirst())
                .isEqualTo(expected);
        assertThat(ReviewDecider.takePosition(
                                taking(PLAN_AND_BUDGET, 10, Stance.SIGNED, null, late),
                                ofNine().timed().met(LAST_DAY).drafted(LAST_DAY).state(),
                                Reviews.NINE,
                                YEARS_LATER)
                        .getFirst())
                .isEqualTo(expected);
    }

    @Test
    void letsAnActOfItsLastDayPassAsInTimeYearsLater() {
        assertThat(ReviewDecider.draft(
                        drafting(LAST_DAY), ofNine().timed().met(LAST_DAY).state(), YEARS_LATER))
                .hasSize(1)
                .first()
                .isInstanceOf(ReportDrafted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-22, ReviewOpened ReviewClockStarted ReviewMeetingHeld ReportDrafted ReviewClockStopped ReportIssued",
        "2024-03-25, ReviewOpened ReviewClockStarted ReviewMeetingHeld ReportDrafted ReviewClockRanOut ReportIssued",
    })
    void tellsTheSameCaseWhetherItIsTypedInDayByDayOrYearsLater(LocalDate issuedOn, String expected) {
        List<ReviewEvent> live = wholeCase(issuedOn, false);
        List<ReviewEvent> later = wholeCase(issuedOn, true);

        assertThat(live.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .filter(name -> !name.equals("PositionTaken")))
                .containsExactly(expected.split(" "));
        assertThat(later.stream().map(ReviewClockTest::withoutFlag)).containsExactlyElementsOf(live);
        assertThat(later).anyMatch(event -> event instanceof ReviewClockStarted started && started.retrospective());
    }

    @ParameterizedTest
    @CsvSource({"false, METROPOLITAN, 2024-03-25", "true, ORDINARY, 2024-04-01"})
    void isExtendedByALeaveDeclaredWhileItRuns(boolean zoning, MunicipalityKind kind, LocalDate lastDay) {
        LocalDate leave = LocalDate.of(2024, 3, 20);
        Reviews review = zoning ? Reviews.ofFive().timed() : ofNine().timed();
        LawInForce law = withLeave(LawInForce.initial(kind), leave);

        ReviewClockExtended extended = (ReviewClockExtended)
                ReviewClockDecider.extend(Reviews.extending(leave), review.state(), law, Optional.of(MEETING_END), LIVE)
                        .getFirst();

        assertThat(extended.before()).isEqualTo(review.clockFrom(MEETING_END));
        assertThat(extended.clock().lastDay()).isEqualTo(lastDay);
        assertThat(extended.clock().calendarVersion())
                .isNotEqualTo(extended.before().calendarVersion());
        assertThat(extended.cause()).isEqualTo(LawChange.calendar(leave, "İdari izin"));
        assertThat(extended.explanation().getLast().result()).isEqualTo(lastDay.toString());
        assertThat(extended.explanation().getLast().inputs().get("skipped")).contains("2024-03-20");
        assertThat(extended.occurredOn()).isEqualTo(leave);
        // the same change again moves nothing
        assertThat(ReviewClockDecider.extend(
                        Reviews.extending(leave), review.with(extended).state(), law, Optional.of(MEETING_END), LIVE))
                .isEmpty();
    }

    @Test
    void isExtendedByALongerPeriodOfARulesetAndNeverShortened() {
        for (int days : List.of(8, 3)) {
            LawInForce law = MET.withRuleset(RulesetTexts.with(MET, "C05.days", days, REFERRED_ON));
            List<ReviewEvent> events = ReviewClockDecider.extend(
                    new ExtendReviewClock(
                            Proposals.REVIEW,
                            LawChange.ruleset(law.on(MEETING_END).ruleset().ref()),
                            REFERRED_ON),
                    ofNine().timed().state(),
                    law,
                    Optional.of(MEETING_END),
                    LIVE);

            if (days == 3) {
                assertThat(events).isEmpty();
            } else {
                ReviewClockExtended extended = (ReviewClockExtended) events.getFirst();
                assertThat(extended.clock().length()).isEqualTo(8);
                assertThat(extended.clock().lastDay()).isEqualTo(LocalDate.of(2024, 3, 27));
                assertThat(extended.clock().ruleset())
                        .isEqualTo(law.on(MEETING_END).ruleset().ref());
                // not before the period began, though the ruleset was adopted earlier
                assertThat(extended.occurredOn()).isEqualTo(MEETING_END);
            }
        }
    }

    @Test
    void isCountedFromTheEndOfTheMeetingIfThatWasChosenMeanwhile() {
        LawInForce literal = MET.withSetting(
                        new SettingChange(Setting.REVIEW_CLOCK_START, "REFERRAL_SITTING", REFERRED_ON))
                .withSetting(new SettingChange(Setting.REVIEW_CLOCK_START, "MEETING_END", REFERRED_ON));
        Reviews begun = ofNine().with(
                        new ReviewClockStarted(Proposals.REVIEW, ofNine().clockFrom(REFERRED_ON), false, REFERRED_ON));

        // the meeting has not ended: nothing to count from
        assertThat(ReviewClockDecider.extend(
                        Reviews.extending(LAST_DAY), begun.state(), literal, Optional.empty(), LIVE))
                .isEmpty();
        ReviewClockExtended extended =
                (ReviewClockExtended) ReviewClockDecider.start(starting(), begun.state(), literal, LIVE)
                        .getFirst();
        assertThat(extended.clock()).isEqualTo(ofNine().clockFrom(MEETING_END));
        assertThat(extended.cause()).isEqualTo(LawChange.setting(Setting.REVIEW_CLOCK_START, "MEETING_END"));
    }

    @Test
    void isNotTouchedOnceItIsOver() {
        LocalDate leave = LocalDate.of(2024, 3, 20);
        LawInForce law = withLeave(MET, leave);

        for (Reviews over : List.of(ofNine().timed().ranOut(), signed(LAST_DAY).issued(LAST_DAY))) {
            assertThat(ReviewClockDecider.extend(
                            Reviews.extending(leave), over.state(), law, Optional.of(MEETING_END), LIVE))
                    .isEmpty();
        }
    }

    @Test
    void staysRetrospectiveOnlyIfItsLaterLastDayIsPastToo() {
        LocalDate leave = LocalDate.of(2024, 3, 20);
        Reviews entered = ofNine().with(
                        new ReviewClockStarted(Proposals.REVIEW, ofNine().clockFrom(MEETING_END), true, MEETING_END));

        for (ActContext act : List.of(Acts.on(LocalDate.of(2024, 3, 25)), YEARS_LATER)) {
            ReviewClockExtended extended = (ReviewClockExtended) ReviewClockDecider.extend(
                            Reviews.extending(leave),
                            entered.state(),
                            withLeave(MET, leave),
                            Optional.of(MEETING_END),
                            act)
                    .getFirst();
            assertThat(extended.retrospective()).isEqualTo(act.equals(YEARS_LATER));
        }
    }

    @Test
    void runsOutOnItsLaterLastDay() {
        LocalDate leave = LocalDate.of(2024, 3, 20);
        Reviews extended = ofNine().timed()
                .with(ReviewClockDecider.extend(
                                Reviews.extending(leave),
                                ofNine().timed().state(),
                                withLeave(MET, leave),
                                Optional.of(MEETING_END),
                                LIVE)
                        .getFirst());
        ActContext monday = Acts.on(LocalDate.of(2024, 3, 25));

        assertRefused(
                ReviewRejection.REVIEW_CLOCK_STILL_RUNNING,
                () -> ReviewClockDecider.runOut(runningOut(null), extended.state(), monday));
        // the poller saw the day before it moved
        assertThat(ReviewClockDecider.runOut(runningOut(LAST_DAY), extended.state(), monday))
                .isEmpty();
        assertThat(ReviewClockDecider.runOut(runningOut(null), extended.state(), Acts.on(LocalDate.of(2024, 3, 26)))
                        .getFirst()
                        .occurredOn())
                .isEqualTo(LocalDate.of(2024, 3, 25));
    }

    /** The law with an administrative leave on that day. */
    static LawInForce withLeave(LawInForce law, LocalDate day) {
        return law.withCalendarCorrection(new CalendarCorrection(day, false, "İdari izin", "Genelge"));
    }

    private static List<ReviewEvent> wholeCase(LocalDate issuedOn, boolean yearsLater) {
        LocalDate met = LocalDate.of(2024, 3, 20);
        List<ReviewEvent> events = new ArrayList<>(ReviewDecider.open(
                opening(Municipalities.METROPOLITAN, Matter.OTHER, PLAN_AND_BUDGET),
                Review.initial(),
                MET,
                act(REFERRED_ON, yearsLater)));
        events.addAll(ReviewClockDecider.start(starting(), Reviews.after(events), MET, act(MEETING_END, yearsLater)));
        events.addAll(ReviewDecider.holdMeeting(
                holding(PLAN_AND_BUDGET, 10, 16, met), Reviews.after(events), Reviews.NINE, MET, act(met, yearsLater)));
        events.addAll(ReviewDecider.draft(drafting(met), Reviews.after(events), act(met, yearsLater)));
        for (int k = 10; k <= 18; k++) {
            events.addAll(ReviewDecider.takePosition(
                    taking(PLAN_AND_BUDGET, k, Stance.SIGNED, null, met),
                    Reviews.after(events),
                    Reviews.NINE,
                    act(met, yearsLater)));
        }
        events.addAll(ReviewDecider.issue(
                issuing(issuedOn),
                Reviews.after(events),
                List.of(Reviews.NINE),
                MET,
                numbers(),
                act(issuedOn, yearsLater)));
        return events;
    }

    private static ActContext act(LocalDate day, boolean yearsLater) {
        return yearsLater ? YEARS_LATER : Acts.on(day);
    }

    private static ReviewEvent withoutFlag(ReviewEvent event) {
        return event instanceof ReviewClockStarted started
                ? new ReviewClockStarted(started.reviewId(), started.clock(), false, started.occurredOn())
                : event;
    }

    private static ReviewClockStarted startedBy(ActContext act) {
        return (ReviewClockStarted)
                ReviewClockDecider.start(starting(), ofNine().state(), MET, act).getFirst();
    }

    private static Reviews signed(LocalDate day) {
        return ofNine().timed().met(day).drafted(day).signed(day);
    }

    private static List<ReviewEvent> issue(Reviews review, LocalDate day, ActContext act) {
        return ReviewDecider.issue(issuing(day), review.state(), List.of(review.mandates()), MET, numbers(), act);
    }

    private static ReviewClockRanOut ranOut(Reviews review) {
        return new ReviewClockRanOut(Proposals.REVIEW, Proposals.PROPOSAL, review.clockFrom(MEETING_END), LAST_DAY);
    }

    private static MunicipalityId municipality(MunicipalityKind kind) {
        return kind == MunicipalityKind.METROPOLITAN ? Municipalities.METROPOLITAN : Municipalities.ORDINARY;
    }

    private static void assertClock(
            ReviewClockStarted started,
            MunicipalityKind kind,
            ClockKind period,
            LocalDate start,
            int length,
            LocalDate lastDay) {
        Clock clock = started.clock();
        String ruleset =
                kind == MunicipalityKind.METROPOLITAN ? "tr-metropolitan-2021-10-29" : "tr-ordinary-2021-10-29";
        assertThat(clock)
                .isEqualTo(new Clock(
                        period,
                        "C05",
                        start,
                        length,
                        DayKind.BUSINESS,
                        lastDay,
                        clock.calendarVersion(),
                        Sittings.ruleset(ruleset)));
        assertThat(started.reviewId()).isEqualTo(Proposals.REVIEW);
        assertThat(started.occurredOn()).isEqualTo(start);
        assertThat(started.retrospective()).isFalse();
    }
}
