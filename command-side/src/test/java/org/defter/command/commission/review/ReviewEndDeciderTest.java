package org.defter.command.commission.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.commission.review.Reviews.FIVE;
import static org.defter.command.commission.review.Reviews.NINE;
import static org.defter.command.commission.review.Reviews.drafting;
import static org.defter.command.commission.review.Reviews.holding;
import static org.defter.command.commission.review.Reviews.issuing;
import static org.defter.command.commission.review.Reviews.joint;
import static org.defter.command.commission.review.Reviews.lapsing;
import static org.defter.command.commission.review.Reviews.numbers;
import static org.defter.command.commission.review.Reviews.ofNine;
import static org.defter.command.commission.review.Reviews.passing;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.ZONING;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.kernel.access.Actor;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a review whose commission, council or proposal is gone (A09, C01). */
class ReviewEndDeciderTest {

    static final CommissionId SUCCESSOR = new CommissionId(Identifiers.derived("example", "commission", 10));
    static final LocalDate ENDED_ON = LocalDate.of(2024, 3, 18);
    static final Mandates ENDED = Commissions.mandates(
            Commissions.and(Commissions.ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "Yılı doldu", ENDED_ON)));
    static final Mandates NEXT = successor(Councils.METROPOLITAN, CommissionKind.PLAN_AND_BUDGET);
    static final Roster COUNCIL = Councils.roster(Councils.metropolitan());
    static final Roster COUNCIL_ENDED = Councils.roster(Councils.ended(Councils.metropolitan(), ENDED_ON));

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final LocalDate LATER = LocalDate.of(2024, 3, 22);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 3, 25));
    private static final LawInForce LAW = LawInForce.initial(MunicipalityKind.METROPOLITAN);
    private static final ProposalStanding REFERRED = Proposals.standing(ProposalStage.REFERRED);

    // -- another commission goes on

    @Test
    void passesToTheCommissionFormedInThePlaceOfOneThatEnded() {
        Reviews review = ofNine().timed();

        assertThat(pass(review, NEXT, DAY))
                .containsExactly(new ReviewPassedOn(Proposals.REVIEW, PLAN_AND_BUDGET, SUCCESSOR, DAY));
    }

    @Test
    void staysWithACommissionThatHasNotEnded() {
        assertRefused(
                ReviewRejection.COMMISSION_NOT_ENDED,
                () -> ReviewEndDecider.passOn(
                        passing(PLAN_AND_BUDGET, SUCCESSOR, DAY), ofNine().state(), NINE, NEXT, ACT));
        assertRefused(ReviewRejection.COMMISSION_NOT_ENDED, () -> pass(ofNine(), NEXT, ENDED_ON));
        assertThat(pass(ofNine(), NEXT, ENDED_ON.plusDays(1))).hasSize(1);
    }

    @Test
    void passesOnlyWithinTheCouncilAndTheField() {
        assertRefused(
                ReviewRejection.NOT_THE_SUCCESSOR,
                () -> pass(ofNine(), successor(Councils.ORDINARY, CommissionKind.PLAN_AND_BUDGET), DAY));
        assertRefused(
                ReviewRejection.NOT_THE_SUCCESSOR,
                () -> pass(ofNine(), successor(Councils.METROPOLITAN, CommissionKind.ZONING), DAY));
        assertRefused(
                ReviewRejection.COMMISSION_NOT_IN_REVIEW,
                () -> ReviewEndDecider.passOn(passing(ZONING, SUCCESSOR, DAY), ofNine().state(), ENDED, NEXT, ACT));
    }

    @Test
    void beginsWithTheSuccessorFromTheStart() {
        Reviews passed = ofNine().timed()
                .met(DAY)
                .drafted(DAY)
                .signed(DAY)
                .with(new ReviewPassedOn(Proposals.REVIEW, PLAN_AND_BUDGET, SUCCESSOR, DAY));

        assertRefused(
                ReviewRejection.NOTHING_DRAFTED,
                () -> ReviewDecider.issue(issuing(DAY), passed.state(), List.of(NEXT), LAW, numbers(), ACT));
        assertRefused(ReviewRejection.NO_MEETING_HELD, () -> ReviewDecider.draft(drafting(DAY), passed.state(), ACT));
        assertRefused(
                ReviewRejection.COMMISSION_NOT_IN_REVIEW,
                () -> ReviewDecider.holdMeeting(holding(PLAN_AND_BUDGET, 10, 18, DAY), passed.state(), NINE, LAW, ACT));
        assertThat(ReviewDecider.holdMeeting(holding(SUCCESSOR, 20, 24, DAY), passed.state(), NEXT, LAW, ACT))
                .hasSize(1);
    }

    @Test
    void keepsThatTheOtherCommissionOfAJointReviewHasMet() {
        Reviews passed = joint().met(DAY)
                .met(FIVE, DAY)
                .drafted(DAY)
                .with(new ReviewPassedOn(Proposals.REVIEW, PLAN_AND_BUDGET, SUCCESSOR, DAY));

        assertRefused(ReviewRejection.NO_MEETING_HELD, () -> ReviewDecider.draft(drafting(DAY), passed.state(), ACT));
        assertThat(ReviewDecider.draft(drafting(DAY), passed.met(NEXT, DAY).state(), ACT))
                .hasSize(1);
    }

    @Test
    void runsOnWithItsPeriodWhoeverHasIt() {
        LocalDate late = LocalDate.of(2024, 3, 25);

        assertThat(pass(ofNine().timed(), NEXT, late))
                .hasExactlyElementsOfTypes(ReviewClockRanOut.class, ReviewPassedOn.class);
        assertThat(ofNine().timed()
                        .with(new ReviewPassedOn(Proposals.REVIEW, PLAN_AND_BUDGET, SUCCESSOR, DAY))
                        .state()
                        .period()
                        .running())
                .isPresent();
    }

    // -- nobody goes on

    @Test
    void lapsesWithTheTermOnItsLastDay() {
        Reviews review = ofNine().timed().met(DAY);

        assertThat(lapse(review, LapseReason.TERM_ENDED, null, List.of(NINE), COUNCIL_ENDED, REFERRED))
                .containsExactly(
                        new ReviewClockStopped(Proposals.REVIEW, review.clockFrom(Reviews.MEETING_END), ENDED_ON),
                        new ReviewLapsed(
                                Proposals.REVIEW,
                                Proposals.PROPOSAL,
                                LapseReason.TERM_ENDED,
                                Councils.METROPOLITAN,
                                ENDED_ON));
    }

    @Test
    void lapsesNotBeforeItWasReferred() {
        Roster longAgo = Councils.roster(Councils.ended(Councils.metropolitan(), LocalDate.of(2024, 3, 1)));

        assertThat(lapse(ofNine(), LapseReason.TERM_ENDED, null, List.of(NINE), longAgo, REFERRED))
                .containsExactly(new ReviewLapsed(
                        Proposals.REVIEW,
                        Proposals.PROPOSAL,
                        LapseReason.TERM_ENDED,
                        Councils.METROPOLITAN,
                        Reviews.REFERRED_ON));
    }

    @Test
    void ranOutBeforeItLapsedIfThatWasFirst() {
        Roster later = Councils.roster(Councils.ended(Councils.metropolitan(), LocalDate.of(2024, 3, 25)));

        assertThat(lapse(ofNine().timed(), LapseReason.TERM_ENDED, null, List.of(NINE), later, REFERRED))
                .hasExactlyElementsOfTypes(ReviewClockRanOut.class, ReviewLapsed.class);
    }

    @Test
    void lapsesOnlyForAReasonThatIsThere() {
        assertRefused(
                ReviewRejection.TERM_NOT_ENDED,
                () -> lapse(ofNine(), LapseReason.TERM_ENDED, DAY, List.of(NINE), COUNCIL, REFERRED));
        assertRefused(
                ReviewRejection.COMMISSION_NOT_ENDED,
                () -> lapse(ofNine(), LapseReason.COMMISSION_ENDED, DAY, List.of(NINE), COUNCIL, REFERRED));
        assertRefused(
                ReviewRejection.PROPOSAL_NOT_WITHDRAWN,
                () -> lapse(ofNine(), LapseReason.PROPOSAL_WITHDRAWN, DAY, List.of(NINE), COUNCIL, REFERRED));
    }

    @Test
    void lapsesWithItsCommissionOrItsProposal() {
        assertThat(lapse(ofNine(), LapseReason.COMMISSION_ENDED, null, List.of(ENDED), COUNCIL, REFERRED))
                .containsExactly(new ReviewLapsed(
                        Proposals.REVIEW, Proposals.PROPOSAL, LapseReason.COMMISSION_ENDED, null, ENDED_ON));
        assertThat(lapse(
                        ofNine(),
                        LapseReason.PROPOSAL_WITHDRAWN,
                        null,
                        List.of(NINE),
                        COUNCIL,
                        Proposals.standing(Proposals.and(
                                Proposals.referred(), new ProposalWithdrawn(Proposals.PROPOSAL, "vazgeçildi", LATER)))))
                .containsExactly(new ReviewLapsed(
                        Proposals.REVIEW, Proposals.PROPOSAL, LapseReason.PROPOSAL_WITHDRAWN, null, LATER));
    }

    @Test
    void isNotSaidToHaveLapsedBeforeTheReasonArose() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> lapse(
                        ofNine(),
                        LapseReason.TERM_ENDED,
                        ENDED_ON.minusDays(1),
                        List.of(NINE),
                        COUNCIL_ENDED,
                        REFERRED));
        assertThat(lapse(ofNine(), LapseReason.TERM_ENDED, LATER, List.of(NINE), COUNCIL_ENDED, REFERRED)
                        .getLast()
                        .occurredOn())
                .isEqualTo(LATER);
    }

    @Test
    void aPolicyThatComesAfterTheReportChangesNothing() {
        Review issued =
                ofNine().timed().met(DAY).drafted(DAY).signed(DAY).issued(DAY).state();
        ActContext policy = new ActContext(Actor.system("WhenTermEndedThenLapseReviews"), ACT.today());

        assertThat(ReviewEndDecider.lapse(
                        lapsing(LapseReason.TERM_ENDED, null), issued, List.of(NINE), COUNCIL_ENDED, REFERRED, policy))
                .isEmpty();
    }

    private static List<ReviewEvent> pass(Reviews review, Mandates to, LocalDate day) {
        return ReviewEndDecider.passOn(
                passing(PLAN_AND_BUDGET, to.commissionId(), day), review.state(), ENDED, to, ACT);
    }

    private static List<ReviewEvent> lapse(
            Reviews review,
            LapseReason reason,
            @Nullable LocalDate day,
            List<Mandates> commissions,
            Roster council,
            ProposalStanding proposal) {
        return ReviewEndDecider.lapse(lapsing(reason, day), review.state(), commissions, council, proposal, ACT);
    }

    private static Mandates successor(CouncilId council, CommissionKind kind) {
        return Commissions.mandates(Commissions.elected(
                SUCCESSOR,
                council,
                Municipalities.METROPOLITAN,
                MunicipalityKind.METROPOLITAN,
                kind,
                Commissions.persons(20, 28)));
    }
}
