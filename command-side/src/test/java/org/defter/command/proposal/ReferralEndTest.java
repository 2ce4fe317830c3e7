package org.defter.command.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.proposal.Cases.after;
import static org.defter.kernel.proposal.Proposals.OTHER_REVIEW;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;
import static org.defter.kernel.proposal.Proposals.and;
import static org.defter.kernel.proposal.Proposals.referred;
import static org.defter.kernel.proposal.Proposals.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReportReceived;
import org.defter.kernel.proposal.ReviewMarkedLapsed;
import org.defter.kernel.proposal.ReviewMarkedOverdue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Referrals that come to no report: lapsed, overdue and late, closed with the term (A09, C06). */
class ReferralEndTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final ActContext ACT = Acts.on(LocalDate.of(2024, 4, 20));
    private static final Proposal CLOSED = after(Proposals.closedWithTerm());

    @Test
    void aLapsedReviewIsNotAwaited() {
        List<ProposalEvent> one = and(referred(), lapsedReview(REVIEW, false));

        assertThat(ProposalDecider.markLapsed(lapsing(REVIEW), after(referred())))
                .containsExactly(lapsedReview(REVIEW, false));
        assertThat(after(one)).isInstanceOf(Proposal.Referred.class);
        assertThat(ProposalDecider.markLapsed(lapsing(REVIEW), after(one))).isEmpty();
    }

    @Test
    void theLastLapsedReviewLeavesTheProposalReviewedIfOneReported() {
        List<ProposalEvent> reported = and(referred(), report(REVIEW, DAY));

        assertThat(ProposalDecider.markLapsed(lapsing(OTHER_REVIEW), after(reported)))
                .containsExactly(lapsedReview(OTHER_REVIEW, false));
        assertThat(after(and(reported, lapsedReview(OTHER_REVIEW, false)))).isInstanceOf(Proposal.Reviewed.class);
    }

    @Test
    void theLastLapsedReviewLeavesTheProposalReviewedIfOneUsedUpItsTime() {
        List<ProposalEvent> overdue = and(referred(), new ReviewMarkedOverdue(PROPOSAL, REVIEW, DAY));

        assertThat(ProposalDecider.markLapsed(lapsing(OTHER_REVIEW), after(overdue)))
                .containsExactly(lapsedReview(OTHER_REVIEW, false));
    }

    @Test
    void aProposalWhoseReviewsAllLapsedIsToBeReferredAgain() {
        List<ProposalEvent> one = and(referred(), lapsedReview(REVIEW, false));
        List<ProposalEvent> both = and(one, lapsedReview(OTHER_REVIEW, true));

        assertThat(ProposalDecider.markLapsed(lapsing(OTHER_REVIEW), after(one)))
                .containsExactly(lapsedReview(OTHER_REVIEW, true));
        assertThat(after(both)).isInstanceOf(Proposal.Submitted.class);
        assertThat(ProposalDecider.place(placing(), after(both))).hasSize(1);
        // what a policy sends again after a crash changes nothing
        assertThat(ProposalDecider.markLapsed(lapsing(OTHER_REVIEW), after(both)))
                .isEmpty();
        assertThat(ProposalDecider.markOverdue(new MarkReviewOverdue(PROPOSAL, REVIEW, DAY), after(both)))
                .isEmpty();
        assertThat(ProposalDecider.receive(receiving(REVIEW), after(both))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void onlyAnOpenReferralIsClosedWithTheTerm(ProposalStage stage) {
        CloseWithTerm c = new CloseWithTerm(PROPOSAL, REVIEW, Councils.METROPOLITAN, DAY);
        Proposal proposal = after(Proposals.in(stage));

        switch (stage) {
            case DRAFTED, SUBMITTED ->
                assertRefused(ProposalRejection.NOT_REFERRED, () -> ProposalDecider.closeWithTerm(c, proposal));
            case REFERRED ->
                assertThat(ProposalDecider.closeWithTerm(c, proposal))
                        .containsExactly(new ProposalClosedWithTerm(PROPOSAL, Councils.METROPOLITAN, DAY));
            default -> assertThat(ProposalDecider.closeWithTerm(c, proposal)).isEmpty();
        }
    }

    @Test
    void ofAReturnedMatterOnlyTheReferralEndsWithTheTerm() {
        List<ProposalEvent> returned = Proposals.returnReferred();
        ReviewMarkedLapsed lapsed =
                new ReviewMarkedLapsed(PROPOSAL, Proposals.SECOND_REVIEW, LapseReason.TERM_ENDED, false, DAY);

        assertThat(ProposalDecider.closeWithTerm(
                        new CloseWithTerm(PROPOSAL, Proposals.SECOND_REVIEW, Councils.METROPOLITAN, DAY),
                        after(returned)))
                .containsExactly(lapsed);
        Proposal.Returned after = (Proposal.Returned) after(and(returned, lapsed));
        assertThat(after.way()).isInstanceOf(Proposal.Reviewed.class);
        assertThat(ProposalDecider.place(placing(), after)).hasSize(1);
    }

    @Test
    void theSecondReviewOfAReturnedMatterReportsOnceAndRunsOutOnce() {
        List<ProposalEvent> returned = Proposals.returnReferred();
        ReviewMarkedOverdue overdue = new ReviewMarkedOverdue(PROPOSAL, Proposals.SECOND_REVIEW, DAY);

        assertThat(ProposalDecider.receive(receiving(Proposals.SECOND_REVIEW), after(returned)))
                .hasSize(1);
        // the report of the first referral was received before the decision
        assertThat(ProposalDecider.receive(receiving(REVIEW), after(returned))).isEmpty();
        assertThat(ProposalDecider.markOverdue(
                        new MarkReviewOverdue(PROPOSAL, Proposals.SECOND_REVIEW, DAY), after(returned)))
                .containsExactly(overdue);
        List<ProposalEvent> placedAgain = and(
                returned, overdue, Proposals.placed(Proposals.DECISION_SITTING, ItemPurpose.RETURN, DAY.plusDays(9)));
        assertThat(ProposalDecider.receive(receiving(Proposals.SECOND_REVIEW), after(placedAgain)))
                .hasSize(1);
    }

    @Test
    void aReviewThatIsNotAwaitedClosesNothing() {
        Proposal waitsForTheOther = after(and(referred(), report(REVIEW, DAY)));

        assertThat(ProposalDecider.closeWithTerm(
                        new CloseWithTerm(PROPOSAL, REVIEW, Councils.METROPOLITAN, DAY), waitsForTheOther))
                .isEmpty();
        assertThat(ProposalDecider.closeWithTerm(
                        new CloseWithTerm(PROPOSAL, OTHER_REVIEW, Councils.METROPOLITAN, DAY), waitsForTheOther))
                .hasSize(1);
    }

    @Test
    void aClosedProposalTakesNothingMore() {
        assertRefused(
                ProposalRejection.PROPOSAL_CLOSED_WITH_TERM,
                () -> ProposalDecider.withdraw(new WithdrawProposal(PROPOSAL, null, "neden", null), CLOSED, ACT));
        assertRefused(
                ProposalRejection.PROPOSAL_CLOSED_WITH_TERM,
                () -> ProposalDecider.submit(
                        new SubmitProposal(PROPOSAL, null, DAY), CLOSED, Optional.empty(), _ -> true, ACT));
        assertRefused(
                ProposalRejection.NOT_DECIDED,
                () -> DecisionDecider.acknowledge(Cases.acknowledging(DAY), CLOSED, ACT));
        assertThat(ProposalDecider.place(placing(), CLOSED)).isEmpty();
        assertThat(ProposalDecider.receive(receiving(REVIEW), CLOSED)).isEmpty();
        assertThat(ProposalDecider.markLapsed(lapsing(REVIEW), CLOSED)).isEmpty();
    }

    @Test
    void aLateReportIsReceivedOnceAlsoWhenTheItemIsOnTheAgenda() {
        List<ProposalEvent> placed = Proposals.toBeDecided();

        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW), after(placed)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportReceived.class,
                        received -> assertThat(received.late()).isTrue());
        List<ProposalEvent> received = and(placed, (ProposalEvent)
                ProposalDecider.receive(receiving(OTHER_REVIEW), after(placed)).getFirst());
        assertThat(after(received)).isInstanceOf(Proposal.OnAgenda.class);
        assertThat(ProposalDecider.receive(receiving(OTHER_REVIEW), after(received)))
                .isEmpty();
        // an item that was never with commissions has no reports
        assertThat(ProposalDecider.receive(receiving(REVIEW), after(Proposals.toBeReferred())))
                .isEmpty();
    }

    private static MarkReviewLapsed lapsing(ReviewId review) {
        return new MarkReviewLapsed(PROPOSAL, review, LapseReason.COMMISSION_ENDED, DAY);
    }

    private static ReviewMarkedLapsed lapsedReview(ReviewId review, boolean referAgain) {
        return new ReviewMarkedLapsed(PROPOSAL, review, LapseReason.COMMISSION_ENDED, referAgain, DAY);
    }

    private static ReceiveReport receiving(ReviewId review) {
        return new ReceiveReport(
                PROPOSAL,
                review,
                new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 5),
                Opinion.FAVOURABLE,
                ReportVote.UNSTATED,
                "cd".repeat(32),
                true,
                DAY);
    }

    private static PlaceOnAgenda placing() {
        return new PlaceOnAgenda(
                PROPOSAL,
                new SittingId(Identifiers.derived("example", "sitting", 3)),
                60,
                ItemPurpose.REFERRAL,
                DAY.plusDays(10),
                DAY);
    }
}
