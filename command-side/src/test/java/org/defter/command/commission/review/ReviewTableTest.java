package org.defter.command.commission.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.defter.command.commission.review.Reviews.NINE;
import static org.defter.command.commission.review.Reviews.drafting;
import static org.defter.command.commission.review.Reviews.extending;
import static org.defter.command.commission.review.Reviews.holding;
import static org.defter.command.commission.review.Reviews.issuing;
import static org.defter.command.commission.review.Reviews.lapsing;
import static org.defter.command.commission.review.Reviews.numbers;
import static org.defter.command.commission.review.Reviews.ofNine;
import static org.defter.command.commission.review.Reviews.opening;
import static org.defter.command.commission.review.Reviews.passing;
import static org.defter.command.commission.review.Reviews.runningOut;
import static org.defter.command.commission.review.Reviews.starting;
import static org.defter.command.commission.review.Reviews.taking;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.Rejected;
import org.defter.command.StateTable;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command in every state; the cells are those of the table of {@link ReviewDecider}. */
class ReviewTableTest {

    private static final StateTable TABLE = StateTable.of(ReviewDecider.class);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 25));
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);

    private static final Reviews OPEN = ofNine().met(DAY);
    private static final Reviews OPEN_TIMED = ofNine().timed().met(DAY);

    @ParameterizedTest
    @CsvSource(textBlock = """
        OpenReview,        ReviewOpened,    nothing,                  nothing,             nothing,                  nothing,             nothing,               nothing
        StartReviewClock,  REVIEW_NOT_OPEN, ReviewClockStarted,       nothing,             ReviewClockStarted,       nothing,             nothing,               nothing
        RunOutReviewClock, REVIEW_NOT_OPEN, REVIEW_CLOCK_NOT_STARTED, ReviewClockRanOut,   REVIEW_CLOCK_NOT_STARTED, ReviewClockRanOut,   nothing,               nothing
        ExtendReviewClock, REVIEW_NOT_OPEN, nothing,                  ReviewClockExtended, nothing,                  ReviewClockExtended, nothing,               nothing
        HoldReviewMeeting, REVIEW_NOT_OPEN, ReviewMeetingHeld,        ReviewMeetingHeld,   ReviewMeetingHeld,        ReviewMeetingHeld,   REPORT_ALREADY_ISSUED, REVIEW_LAPSED
        DraftReport,       REVIEW_NOT_OPEN, ReportDrafted,            ReportDrafted,       ReportDrafted,            ReportDrafted,       REPORT_ALREADY_ISSUED, REVIEW_LAPSED
        TakePosition,      REVIEW_NOT_OPEN, NOTHING_DRAFTED,          NOTHING_DRAFTED,     PositionTaken,            PositionTaken,       REPORT_ALREADY_ISSUED, REVIEW_LAPSED
        IssueReport,       REVIEW_NOT_OPEN, NOTHING_DRAFTED,          NOTHING_DRAFTED,     ReportIssued,             ReviewClockStopped ReportIssued, REPORT_ALREADY_ISSUED, REVIEW_LAPSED
        PassOnReview,      REVIEW_NOT_OPEN, ReviewPassedOn,           ReviewPassedOn,      ReviewPassedOn,           ReviewPassedOn,      REPORT_ALREADY_ISSUED, REVIEW_LAPSED
        LapseReview,       REVIEW_NOT_OPEN, ReviewLapsed,             ReviewClockStopped ReviewLapsed, ReviewLapsed, ReviewClockStopped ReviewLapsed, REPORT_ALREADY_ISSUED, nothing
        """)
    void decidesByStateAsTheTableSays(
            String command,
            String unopened,
            String open,
            String openTimed,
            String drafted,
            String draftedTimed,
            String issued,
            String lapsed) {
        assertThat(outcome(command, Review.initial())).isEqualTo(unopened);
        assertThat(outcome(command, OPEN.state())).isEqualTo(open);
        assertThat(outcome(command, OPEN_TIMED.state())).isEqualTo(openTimed);
        assertThat(outcome(command, OPEN.drafted(DAY).signed(DAY).state())).isEqualTo(drafted);
        assertThat(outcome(command, OPEN_TIMED.drafted(DAY).signed(DAY).state()))
                .isEqualTo(draftedTimed);
        assertThat(outcome(
                        command, OPEN_TIMED.drafted(DAY).signed(DAY).issued(DAY).state()))
                .isEqualTo(issued);
        assertThat(outcome(command, OPEN_TIMED.lapsed(DAY).state())).isEqualTo(lapsed);
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        Map<String, List<Review>> samples = Map.of(
                "Unopened", List.of(Review.initial()),
                "Open", List.of(OPEN.state(), OPEN_TIMED.state()),
                "Drafted",
                        List.of(
                                OPEN.drafted(DAY).signed(DAY).state(),
                                OPEN_TIMED.drafted(DAY).signed(DAY).state()),
                "Issued",
                        List.of(OPEN_TIMED.drafted(DAY).signed(DAY).issued(DAY).state()),
                "Lapsed", List.of(OPEN_TIMED.lapsed(DAY).state()));
        return TABLE.cells((command, state) -> samples.getOrDefault(state, List.of()).stream()
                .map(review -> StateTable.outcome(() -> decide(command, review)))
                .toList());
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(ReviewCommand.class, Review.class, Set.of(), TABLE);
    }

    @Test
    void everyStateTakesEveryEventAndKeepsWhatItIsAbout() {
        Reviews whole = OPEN_TIMED.ranOut().drafted(DAY).signed(DAY).issued(DAY);
        Reviews history = whole.lapsed(DAY)
                .with(new ReviewPassedOn(Proposals.REVIEW, PLAN_AND_BUDGET, ReviewEndDeciderTest.SUCCESSOR, DAY))
                .with(new ReviewClockExtended(
                        Proposals.REVIEW,
                        whole.clockFrom(DAY),
                        whole.clockFrom(DAY),
                        LawChange.calendar(DAY, "izin"),
                        false,
                        List.of(),
                        DAY));
        for (Reviews way : List.of(
                history,
                OPEN_TIMED.lapsed(DAY),
                OPEN_TIMED.drafted(DAY).signed(DAY).lapsed(DAY),
                OPEN_TIMED
                        .drafted(DAY)
                        .with(new ReviewPassedOn(
                                Proposals.REVIEW, PLAN_AND_BUDGET, ReviewEndDeciderTest.SUCCESSOR, DAY)))) {
            for (int states = 0; states <= way.events().size(); states++) {
                takesEveryEvent(Reviews.after(way.events().subList(0, states)), history.events());
            }
        }
    }

    private static void takesEveryEvent(Review state, List<ReviewEvent> events) {
        for (ReviewEvent event : events) {
            Review next = state.evolve(event);
            if (next instanceof Review.Unopened) {
                assertThat(state).isInstanceOf(Review.Unopened.class);
                assertThat(next.period()).isEqualTo(Review.Period.notBegun());
            } else {
                assertThat(next.referred().proposalId()).isEqualTo(Proposals.PROPOSAL);
                assertThat(next.period()).isNotNull();
            }
        }
    }

    @Test
    void isAboutNothingBeforeItIsOpened() {
        assertThat(Review.initial().period().running()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Review.initial().referred());
    }

    @Test
    void acceptsAReportWithoutADraftAsHistory() {
        ReviewEvent issued = OPEN.issued(DAY).events().getLast();

        assertThat(OPEN.state().evolve(issued)).isInstanceOf(Review.Issued.class);
    }

    private static String outcome(String command, Review review) {
        try {
            List<ReviewEvent> events = decide(command, review);
            return events.isEmpty()
                    ? "nothing"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(" "));
        } catch (Rejected refused) {
            return refused.reason().name();
        }
    }

    private static List<ReviewEvent> decide(String command, Review review) {
        return switch (command) {
            case "OpenReview" ->
                ReviewDecider.open(
                        opening(Municipalities.METROPOLITAN, Matter.OTHER, PLAN_AND_BUDGET), review, LAW, ACT);
            case "StartReviewClock" -> ReviewClockDecider.start(starting(), review, LAW, ACT);
            case "RunOutReviewClock" -> ReviewClockDecider.runOut(runningOut(null), review, ACT);
            case "HoldReviewMeeting" ->
                ReviewDecider.holdMeeting(holding(PLAN_AND_BUDGET, 10, 14, DAY), review, NINE, LAW, ACT);
            case "DraftReport" -> ReviewDecider.draft(drafting(DAY), review, ACT);
            case "TakePosition" ->
                ReviewDecider.takePosition(taking(PLAN_AND_BUDGET, 10, Stance.ABSENT, null, DAY), review, NINE, ACT);
            case "IssueReport" -> ReviewDecider.issue(issuing(DAY), review, List.of(NINE), LAW, numbers(), ACT);
            case "ExtendReviewClock" ->
                ReviewClockDecider.extend(
                        extending(DAY), review, ReviewClockTest.withLeave(LAW, DAY), Optional.empty(), ACT);
            case "PassOnReview" ->
                ReviewEndDecider.passOn(
                        passing(
                                PLAN_AND_BUDGET,
                                ReviewEndDeciderTest.SUCCESSOR,
                                ReviewEndDeciderTest.ENDED_ON.plusDays(1)),
                        review,
                        ReviewEndDeciderTest.ENDED,
                        ReviewEndDeciderTest.NEXT,
                        ACT);
            case "LapseReview" ->
                ReviewEndDecider.lapse(
                        lapsing(LapseReason.TERM_ENDED, null),
                        review,
                        List.of(NINE),
                        ReviewEndDeciderTest.COUNCIL_ENDED,
                        Proposals.standing(ProposalStage.REFERRED),
                        ACT);
            default -> throw new IllegalArgumentException(command);
        };
    }
}
