package org.defter.kernel.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.proposal.Proposals.DECIDED_ON;
import static org.defter.kernel.proposal.Proposals.DECISION_SITTING;
import static org.defter.kernel.proposal.Proposals.DRAFTED_ON;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.OTHER_REVIEW;
import static org.defter.kernel.proposal.Proposals.OVERDUE_ON;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REFERRAL_SITTING;
import static org.defter.kernel.proposal.Proposals.REFERRED_ON;
import static org.defter.kernel.proposal.Proposals.REPORTED_ON;
import static org.defter.kernel.proposal.Proposals.REVIEW;
import static org.defter.kernel.proposal.Proposals.SUBMITTED_ON;
import static org.defter.kernel.proposal.Proposals.and;
import static org.defter.kernel.proposal.Proposals.closedWithTerm;
import static org.defter.kernel.proposal.Proposals.drafted;
import static org.defter.kernel.proposal.Proposals.in;
import static org.defter.kernel.proposal.Proposals.placed;
import static org.defter.kernel.proposal.Proposals.referred;
import static org.defter.kernel.proposal.Proposals.report;
import static org.defter.kernel.proposal.Proposals.reviewed;
import static org.defter.kernel.proposal.Proposals.standing;
import static org.defter.kernel.proposal.Proposals.submitted;
import static org.defter.kernel.proposal.Proposals.toBeDecided;
import static org.defter.kernel.proposal.Proposals.toBeReferred;
import static org.defter.kernel.proposal.Proposals.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.Matter;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalStandingTest {

    private static final SittingId LATER_SITTING = new SittingId(Identifiers.derived("example", "sitting", 3));
    private static final FrozenPlan AMENDED = new FrozenPlan(Plans.PLAN, 2, "cd".repeat(32));
    private static final LocalDate LATER_DAY = LocalDate.of(2024, 5, 13);
    private static final DecisionNumber NUMBER = new DecisionNumber(Councils.METROPOLITAN, 2024, 12);
    private static final ProposalRequest REQUEST = ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, Plans.PLAN, null);
    private static final CourtReference COURT = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/10", null);
    private static final Clock CLOCK = Sittings.law(Municipalities.METROPOLITAN, DECIDED_ON)
            .clock(ClockKind.MAYOR_RETURN, DECIDED_ON)
            .result();

    @Test
    void beginsAsADraftOfItsUnit() {
        assertThat(standing(drafted()))
                .isEqualTo(new ProposalStanding(
                        PROPOSAL,
                        Municipalities.METROPOLITAN,
                        Municipalities.DEPARTMENT,
                        "Örnek Eylem Planının kabulü",
                        Matter.OTHER,
                        ProposalRequest.ofPlan(RequestKind.ADOPT_PLAN, Plans.PLAN, null),
                        "Örnek Eylem Planının kabulü arz olunur.",
                        null,
                        ProposalStage.DRAFTED,
                        null,
                        null,
                        null,
                        Set.of(),
                        DRAFTED_ON));
    }

    @Test
    void saysWhatTheCouncilMadeOfIt() {
        ProposalStanding standing = standing(and(in(ProposalStage.DECIDED), amended()));

        assertThat(standing.text()).isEqualTo("değişik metin");
        assertThat(standing.frozenPlan()).isEqualTo(AMENDED);
        assertThat(standing.stage()).isEqualTo(ProposalStage.DECIDED);
        assertThat(standing(in(ProposalStage.DECIDED)).frozenPlan()).isEqualTo(FROZEN);
    }

    private static ProposalAmended amended() {
        return new ProposalAmended(
                PROPOSAL,
                1,
                Motion.ADOPT_WITH_CHANGES,
                FROZEN,
                List.of(),
                AMENDED,
                List.of(),
                "değişik metin",
                DECIDED_ON);
    }

    @Test
    void remembersWhereItWasSentLast() {
        assertThat(standing(submitted()).lastReferral()).isNull();
        assertThat(standing(toBeDecided()).lastReferral())
                .isEqualTo(new LastReferral(
                        ReferralMode.SEPARATE, List.of(Commissions.PLAN_AND_BUDGET, Commissions.ZONING)));
    }

    @Test
    void isAsFarAsBeforeWhenItIsPutOff() {
        ProposalStanding reviewed = standing(and(
                toBeDecided(),
                new TakenOffAgenda(
                        PROPOSAL, Proposals.DECISION_SITTING, 56, ItemPurpose.DECISION, Proposals.DECIDED_ON)));
        ProposalStanding submitted = standing(and(
                toBeReferred(),
                new TakenOffAgenda(
                        PROPOSAL, Proposals.REFERRAL_SITTING, 56, ItemPurpose.REFERRAL, Proposals.REFERRED_ON)));

        assertThat(reviewed.stage()).isEqualTo(ProposalStage.REVIEWED);
        assertThat(reviewed.since()).isEqualTo(Proposals.DECIDED_ON);
        assertThat(submitted.stage()).isEqualTo(ProposalStage.SUBMITTED);
        assertThat(submitted.since()).isEqualTo(Proposals.REFERRED_ON);
    }

    @Test
    void isAsFarAsBeforeWhenItIsTakenOffAnAgendaThatWasNotAnnounced() {
        LocalDate day = Proposals.DECIDED_ON.minusDays(4);
        assertThat(standing(and(
                                toBeDecided(),
                                new RemovedFromAgenda(
                                        PROPOSAL, Proposals.DECISION_SITTING, 56, ItemPurpose.DECISION, "neden", day)))
                        .stage())
                .isEqualTo(ProposalStage.REVIEWED);
        assertThat(standing(and(
                                in(ProposalStage.TO_BE_RECONSIDERED),
                                new RemovedFromAgenda(
                                        PROPOSAL,
                                        Proposals.RECONSIDERATION_SITTING,
                                        56,
                                        ItemPurpose.RETURN,
                                        "neden",
                                        day)))
                        .stage())
                .isEqualTo(ProposalStage.RETURNED);
    }

    @Test
    void pinsTheVersionOfThePlanAtItsSubmission() {
        ProposalStanding standing = standing(submitted());

        assertThat(standing.stage()).isEqualTo(ProposalStage.SUBMITTED);
        assertThat(standing.frozenPlan()).isEqualTo(FROZEN);
        assertThat(standing.sittingId()).isNull();
        assertThat(standing.since()).isEqualTo(SUBMITTED_ON);
    }

    @Test
    void isToBeReferredAtTheSittingThatPlacedIt() {
        ProposalStanding standing = standing(toBeReferred());

        assertThat(standing.stage()).isEqualTo(ProposalStage.TO_BE_REFERRED);
        assertThat(standing.sittingId()).isEqualTo(REFERRAL_SITTING);
        assertThat(standing.sittingDay()).isEqualTo(REFERRED_ON);
        assertThat(standing.since()).isEqualTo(REFERRED_ON.minusDays(5));
        assertThat(standing.frozenPlan()).isEqualTo(FROZEN);
    }

    @Test
    void awaitsEveryReviewOfItsReferral() {
        ProposalStanding standing = standing(referred());

        assertThat(standing.stage()).isEqualTo(ProposalStage.REFERRED);
        assertThat(standing.openReviews()).containsExactlyInAnyOrder(REVIEW, OTHER_REVIEW);
        assertThat(standing.sittingId()).isEqualTo(REFERRAL_SITTING);
        assertThat(standing.since()).isEqualTo(REFERRED_ON);
    }

    @Test
    void staysReferredUntilTheLastReviewReported() {
        ProposalStanding one = standing(and(referred(), report(REVIEW, REPORTED_ON)));
        assertThat(one.stage()).isEqualTo(ProposalStage.REFERRED);
        assertThat(one.openReviews()).containsExactly(OTHER_REVIEW);
        assertThat(one.since()).isEqualTo(REPORTED_ON);

        ProposalStanding both = one.evolve(report(OTHER_REVIEW, OVERDUE_ON));
        assertThat(both.stage()).isEqualTo(ProposalStage.REVIEWED);
        assertThat(both.openReviews()).isEmpty();
        assertThat(both.since()).isEqualTo(OVERDUE_ON);
    }

    @Test
    void countsAReviewThatRanOutOfTimeAsDone() {
        ProposalStanding standing = standing(reviewed());

        assertThat(standing.stage()).isEqualTo(ProposalStage.REVIEWED);
        assertThat(standing.openReviews()).isEmpty();
        assertThat(standing.since()).isEqualTo(OVERDUE_ON);
        assertThat(standing.frozenPlan()).isEqualTo(FROZEN);
    }

    @Test
    void isNotMovedByALateReport() {
        for (List<ProposalEvent> history : List.of(reviewed(), toBeDecided(), in(ProposalStage.DECIDED))) {
            ProposalStanding standing = standing(history);

            assertThat(standing.evolve(report(OTHER_REVIEW, LATER_DAY))).isEqualTo(standing);
        }
    }

    @Test
    void isToBeDecidedAtTheLatestSittingThatPlacedIt() {
        ProposalStanding standing = standing(toBeDecided());
        assertThat(standing.stage()).isEqualTo(ProposalStage.TO_BE_DECIDED);
        assertThat(standing.sittingId()).isEqualTo(DECISION_SITTING);
        assertThat(standing.sittingDay()).isEqualTo(DECIDED_ON);

        ProposalStanding later = standing.evolve(placed(LATER_SITTING, ItemPurpose.DECISION, LATER_DAY));
        assertThat(later.sittingId()).isEqualTo(LATER_SITTING);
        assertThat(later.sittingDay()).isEqualTo(LATER_DAY);
        assertThat(later.since()).isEqualTo(LATER_DAY.minusDays(5));
    }

    @Test
    void isReviewedOnceTheLastReviewLapsedAfterAReport() {
        ProposalStanding standing = standing(and(
                referred(),
                report(REVIEW, REPORTED_ON),
                new ReviewMarkedLapsed(PROPOSAL, OTHER_REVIEW, LapseReason.COMMISSION_ENDED, false, OVERDUE_ON)));

        assertThat(standing.stage()).isEqualTo(ProposalStage.REVIEWED);
        assertThat(standing.since()).isEqualTo(OVERDUE_ON);
    }

    @Test
    void isToBeReferredAgainIfNoReviewCameToAnything() {
        ProposalStanding first = standing(and(
                referred(),
                new ReviewMarkedLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, false, REPORTED_ON)));
        assertThat(first.stage()).isEqualTo(ProposalStage.REFERRED);
        assertThat(first.openReviews()).containsExactly(OTHER_REVIEW);

        ProposalStanding last = first.evolve(
                new ReviewMarkedLapsed(PROPOSAL, OTHER_REVIEW, LapseReason.COMMISSION_ENDED, true, OVERDUE_ON));
        assertThat(last.stage()).isEqualTo(ProposalStage.SUBMITTED);
        assertThat(last.openReviews()).isEmpty();
        assertThat(last.frozenPlan()).isEqualTo(FROZEN);
    }

    @Test
    void awaitsNothingOnceClosedWithTheTerm() {
        ProposalStanding standing = standing(closedWithTerm());

        assertThat(standing.stage()).isEqualTo(ProposalStage.CLOSED_WITH_TERM);
        assertThat(standing.openReviews()).isEmpty();
        assertThat(standing.frozenPlan()).isEqualTo(FROZEN);
    }

    @Test
    void isDecidedByTheCouncil() {
        ProposalStanding standing = standing(ProposalStage.DECIDED);

        assertThat(standing.stage()).isEqualTo(ProposalStage.DECIDED);
        assertThat(standing.since()).isEqualTo(DECIDED_ON);
        assertThat(standing.frozenPlan()).isEqualTo(FROZEN);
    }

    @Test
    void comesBackToTheCouncilWhenTheMayorReturnsItsDecision() {
        ProposalStanding returned = standing(ProposalStage.RETURNED);
        assertThat(returned.stage()).isEqualTo(ProposalStage.RETURNED);
        assertThat(returned.since()).isEqualTo(Proposals.RETURNED_ON);
        assertThat(returned.sittingDay()).isEqualTo(DECIDED_ON);

        ProposalStanding placed = standing(ProposalStage.TO_BE_RECONSIDERED);
        assertThat(placed.stage()).isEqualTo(ProposalStage.TO_BE_RECONSIDERED);
        assertThat(placed.sittingId()).isEqualTo(Proposals.RECONSIDERATION_SITTING);
    }

    @Test
    void staysReturnedWhenCommissionsHaveReportedOnItOnceMore() {
        ProposalStanding referred = standing(ProposalStage.RETURN_REFERRED);
        assertThat(referred.stage()).isEqualTo(ProposalStage.RETURN_REFERRED);
        assertThat(referred.openReviews()).containsExactly(Proposals.SECOND_REVIEW);

        for (ProposalEvent done : List.of(
                report(Proposals.SECOND_REVIEW, LATER_DAY),
                new ReviewMarkedOverdue(PROPOSAL, Proposals.SECOND_REVIEW, LATER_DAY))) {
            assertThat(referred.evolve(done).stage()).isEqualTo(ProposalStage.RETURNED);
            assertThat(referred.evolve(done).openReviews()).isEmpty();
        }
    }

    @Test
    void isDecidedAgainOnceTheCouncilHasInsistedOrLetItLapse() {
        for (ProposalEvent end : ends()) {
            ProposalStanding standing =
                    standing(ProposalStage.TO_BE_RECONSIDERED).evolve(end);
            assertThat(standing.stage()).isEqualTo(ProposalStage.DECIDED);
            assertThat(standing.since()).isEqualTo(LATER_DAY);
        }
    }

    @Test
    void awaitsNothingOnceWithdrawn() {
        assertThat(standing(withdrawn()).since()).isEqualTo(SUBMITTED_ON.plusDays(1));

        ProposalStanding fromCommission =
                standing(and(referred(), new ProposalWithdrawn(PROPOSAL, "neden", REPORTED_ON)));
        assertThat(fromCommission.stage()).isEqualTo(ProposalStage.WITHDRAWN);
        assertThat(fromCommission.openReviews()).isEmpty();
        assertThat(fromCommission.frozenPlan()).isEqualTo(FROZEN);
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void isNotMovedByWhatFollowsItsDecision(ProposalStage stage) {
        ProposalStanding standing = standing(stage);
        assertThat(standing.stage()).isEqualTo(stage);

        for (ProposalEvent event : asides()) {
            assertThat(standing.evolve(event)).isEqualTo(standing);
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void acceptsEveryEventAtAnyTime(ProposalStage stage) {
        List<ProposalEvent> events = new ArrayList<>(in(ProposalStage.RETURN_REFERRED));
        events.addAll(ends());
        events.addAll(withdrawn());
        events.addAll(closedWithTerm());
        events.add(new ReviewMarkedLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, true, LATER_DAY));
        events.addAll(asides());
        events.add(amended());
        events.add(new TakenOffAgenda(PROPOSAL, DECISION_SITTING, 56, ItemPurpose.DECISION, DECIDED_ON));
        events.add(new RemovedFromAgenda(PROPOSAL, DECISION_SITTING, 56, ItemPurpose.DECISION, "neden", DECIDED_ON));
        assertThat(events).extracting(event -> (Object) event.getClass()).contains((Object[])
                ProposalEvent.class.getPermittedSubclasses());

        for (ProposalEvent event : events) {
            assertThat(standing(stage).evolve(event).proposalId()).isEqualTo(PROPOSAL);
        }
    }

    /** How the council comes to an end with a returned decision. */
    private static List<ProposalEvent> ends() {
        VoteRecord vote = Sittings.accepted(Sittings.law(Municipalities.METROPOLITAN, LATER_DAY), 31, 17, 17);
        return List.of(
                new DecisionInsisted(PROPOSAL, 1, NUMBER, LATER_SITTING, 3, vote, LATER_DAY),
                new DecisionLapsed(
                        PROPOSAL,
                        1,
                        NUMBER,
                        REQUEST,
                        FROZEN,
                        LapseCause.NOT_INSISTED,
                        LATER_SITTING,
                        3,
                        vote,
                        LATER_DAY));
    }

    private static List<ProposalEvent> asides() {
        return Stream.concat(
                        drafted().stream(),
                        Stream.of(
                                new DocumentAttached(
                                        PROPOSAL,
                                        DocumentId.of("00000000-0000-4000-8000-000000000001"),
                                        "Ek",
                                        "application/pdf",
                                        "ef".repeat(32),
                                        DRAFTED_ON),
                                new DecisionSigned(
                                        PROPOSAL, 1, Councils.person(1), SignatoryCapacity.CHAIR, DECIDED_ON),
                                new DecisionClockStarted(PROPOSAL, 1, CLOCK, false, DECIDED_ON),
                                new DecisionClockRestarted(PROPOSAL, 1, CLOCK, false, DECIDED_ON),
                                new DecisionClockExtended(
                                        PROPOSAL,
                                        1,
                                        CLOCK,
                                        CLOCK,
                                        LawChange.calendar(LATER_DAY, "idari izin"),
                                        false,
                                        List.of(),
                                        LATER_DAY),
                                new DecisionClockRanOut(PROPOSAL, 1, CLOCK, CLOCK.lastDay()),
                                new DecisionClockStopped(PROPOSAL, 1, CLOCK, LATER_DAY),
                                new DecisionDelivered(PROPOSAL, 1, DECIDED_ON),
                                new DecisionFinalised(
                                        PROPOSAL, 1, FinalityCause.RETURN_PERIOD_RAN_OUT, CLOCK.lastDay()),
                                new DecisionSent(PROPOSAL, 1, "Valilik", false, LATER_DAY),
                                new ReceiptAcknowledged(PROPOSAL, 1, "2024/17", LATER_DAY),
                                new DecisionEnteredIntoForce(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, LATER_DAY),
                                new DecisionRectified(
                                        PROPOSAL,
                                        1,
                                        NUMBER,
                                        new DecisionNumber(Councils.METROPOLITAN, 2024, 21),
                                        DECIDED_ON,
                                        null,
                                        null,
                                        "neden",
                                        "tutanak",
                                        LATER_DAY),
                                new LawsuitRecorded(PROPOSAL, 1, NUMBER, Plaintiff.OTHER, COURT, false, LATER_DAY),
                                new DecisionStayed(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, COURT, LATER_DAY),
                                new DecisionStayLifted(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, COURT, LATER_DAY),
                                new DecisionAnnulled(PROPOSAL, 1, NUMBER, REQUEST, FROZEN, true, COURT, LATER_DAY),
                                new DecisionAnnounced(PROPOSAL, 1, "ilan panosu", false, LATER_DAY)))
                .toList();
    }
}
