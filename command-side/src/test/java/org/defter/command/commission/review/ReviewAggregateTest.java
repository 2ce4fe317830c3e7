package org.defter.command.commission.review;

import static org.defter.command.KnownStreams.facts;
import static org.defter.command.KnownStreams.refusal;
import static org.defter.command.commission.review.Reviews.NINE;
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
import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.NumberSource;
import org.defter.command.platform.Facts;
import org.defter.command.platform.NumberSeries;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.Councils;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command through the shell: history, act, outcome. */
class ReviewAggregateTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 25));
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);

    private final AggregateTestFixture<ReviewAggregate> fixture = new AggregateTestFixture<>(ReviewAggregate.class);

    @BeforeEach
    void registerWhatItKnows() {
        fixture.registerInjectableResource(facts(Municipalities.metropolitan(), Commissions.ofNine()));
        fixture.registerInjectableResource(ACT);
        fixture.registerInjectableResource(new OwnSeries());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void recordsWhatWasDecided(List<ReviewEvent> history, ReviewCommand command, List<ReviewEvent> expected) {
        fixture.given(history)
                .when(command)
                .expectEvents(expected.toArray())
                .expectResultMessagePayload((long) history.size() + expected.size() - 1);
    }

    private static Stream<Arguments> acts() {
        Reviews met = ofNine().timed().met(DAY);
        Reviews drafted = met.drafted(DAY);
        Reviews signed = drafted.signed(DAY);
        OpenReview open = opening(Municipalities.METROPOLITAN, Matter.OTHER, PLAN_AND_BUDGET);
        HoldReviewMeeting hold = holding(PLAN_AND_BUDGET, 10, 14, DAY);
        TakePosition take = taking(PLAN_AND_BUDGET, 10, Stance.SIGNED, null, DAY);
        return Stream.of(
                Arguments.of(List.of(), open, ReviewDecider.open(open, Review.initial(), LAW, ACT)),
                Arguments.of(
                        ofNine().events(),
                        starting(),
                        ReviewClockDecider.start(starting(), ofNine().state(), LAW, ACT)),
                Arguments.of(
                        met.events(), runningOut(null), ReviewClockDecider.runOut(runningOut(null), met.state(), ACT)),
                Arguments.of(met.events(), hold, ReviewDecider.holdMeeting(hold, met.state(), NINE, LAW, ACT)),
                Arguments.of(met.events(), drafting(DAY), ReviewDecider.draft(drafting(DAY), met.state(), ACT)),
                Arguments.of(drafted.events(), take, ReviewDecider.takePosition(take, drafted.state(), NINE, ACT)),
                Arguments.of(
                        signed.events(),
                        issuing(DAY),
                        ReviewDecider.issue(issuing(DAY), signed.state(), List.of(NINE), LAW, numbers(), ACT)));
    }

    @Test
    void countsItsPeriodAgainByTheLawOfItsMunicipality() {
        AggregateTestFixture<ReviewAggregate> fixture = knowing(facts(
                Stream.concat(
                                Municipalities.metropolitan().stream(),
                                Stream.of(new CalendarCorrected(
                                        Municipalities.METROPOLITAN, DAY, false, "İdari izin", "Genelge", DAY)))
                        .toList(),
                Commissions.ofNine()));

        fixture.given(ofNine().timed().events())
                .when(Reviews.extending(DAY))
                .expectEvents(ReviewClockDecider.extend(
                                Reviews.extending(DAY),
                                ofNine().timed().state(),
                                ReviewClockTest.withLeave(LAW, DAY),
                                Optional.empty(),
                                ACT)
                        .toArray())
                .expectResultMessagePayload(2L);
    }

    @Test
    void passesOnAndLapsesByTheFactsOfTheOthers() {
        List<CommissionEvent> ended = Commissions.and(
                Commissions.ofNine(),
                new CommissionEnded(PLAN_AND_BUDGET, "Yılı doldu", ReviewEndDeciderTest.ENDED_ON));
        List<CommissionEvent> next = Commissions.elected(
                ReviewEndDeciderTest.SUCCESSOR,
                Councils.METROPOLITAN,
                Municipalities.METROPOLITAN,
                MunicipalityKind.METROPOLITAN,
                CommissionKind.PLAN_AND_BUDGET,
                Commissions.persons(20, 28));
        AggregateTestFixture<ReviewAggregate> fixture =
                knowing(facts(ended, next, Councils.metropolitan(), Proposals.referred()));

        fixture.given(ofNine().events())
                .when(Reviews.passing(PLAN_AND_BUDGET, ReviewEndDeciderTest.SUCCESSOR, DAY))
                .expectEvents(
                        new ReviewPassedOn(Proposals.REVIEW, PLAN_AND_BUDGET, ReviewEndDeciderTest.SUCCESSOR, DAY));
        fixture.given(ofNine().events())
                .when(Reviews.lapsing(LapseReason.COMMISSION_ENDED, null))
                .expectEvents(new ReviewLapsed(
                        Proposals.REVIEW,
                        Proposals.PROPOSAL,
                        LapseReason.COMMISSION_ENDED,
                        null,
                        ReviewEndDeciderTest.ENDED_ON));
    }

    @Test
    void refusesWhatTheDeciderRefuses() {
        fixture.given(ofNine().events())
                .when(drafting(DAY))
                .expectException(refusal(ReviewRejection.NO_MEETING_HELD))
                .expectNoEvents();
    }

    @Test
    void refusesAReviewNobodyOpened() {
        fixture.givenNoPriorActivity()
                .when(drafting(DAY))
                .expectException(AggregateNotFoundException.class)
                .expectNoEvents();
    }

    @Test
    void refusesAStaleVersion() {
        fixture.given(ofNine().timed().met(DAY).drafted(DAY).events())
                .when(new TakePosition(Proposals.REVIEW, 2L, PLAN_AND_BUDGET, person(10), Stance.SIGNED, null, DAY))
                .expectException(ConflictingAggregateVersionException.class)
                .expectNoEvents();
    }

    private static AggregateTestFixture<ReviewAggregate> knowing(Facts facts) {
        AggregateTestFixture<ReviewAggregate> fixture = new AggregateTestFixture<>(ReviewAggregate.class);
        fixture.registerInjectableResource(facts);
        fixture.registerInjectableResource(ACT);
        fixture.registerInjectableResource(new OwnSeries());
        return fixture;
    }

    /** Draws from the series of the commission that is named first. */
    private record OwnSeries() implements NumberSeries {
        @Override
        public NumberSource extraordinaryMeetings(CouncilId council) {
            throw new IllegalStateException("no meeting is called");
        }

        @Override
        public boolean claim(FrozenPlan version) {
            return true;
        }

        @Override
        public NumberSource decisions(CouncilId council) {
            throw new IllegalStateException("a report is no decision");
        }

        @Override
        public NumberSource reports(CommissionId commission) {
            return commission.equals(PLAN_AND_BUDGET) ? numbers() : (_, _) -> 99;
        }
    }
}
