package org.defter.command.proposal.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.proposal.CloseWithTerm;
import org.defter.command.proposal.MarkReviewLapsed;
import org.defter.command.proposal.MarkReviewOverdue;
import org.defter.command.proposal.PlaceOnAgenda;
import org.defter.command.proposal.ReceiveReport;
import org.defter.command.proposal.RecordAmendments;
import org.defter.command.proposal.RecordDecision;
import org.defter.command.proposal.RecordInsistence;
import org.defter.command.proposal.ReferToCommissions;
import org.defter.command.proposal.RemoveFromAgenda;
import org.defter.command.proposal.TakeOffAgenda;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What sittings and commissions did, carried to the proposal. */
class ProposalPoliciesTest {

    private static final LocalDate DAY = Sittings.DAY;
    private static final ProposalId SECOND = ProposalId.of("00000000-0000-4000-8000-000000000057");
    private static final Law LAW = Sittings.law(Municipalities.METROPOLITAN, DAY);
    private static final List<Referral> REFERRALS = List.of(new Referral(REVIEW, List.of(Commissions.PLAN_AND_BUDGET)));

    @ParameterizedTest
    @EnumSource
    void anItemOnAnAgendaPlacesItsProposal(ItemPurpose purpose) {
        assertThat(WhenItemAddedToAgendaThenPlaceProposal.commands(
                        added(purpose),
                        Sittings.metropolitan(DAY)
                                .item(56, PROPOSAL, purpose)
                                .standing()
                                .line(PROPOSAL)))
                .containsExactly(new PlaceOnAgenda(PROPOSAL, Sittings.SITTING, 56, purpose, DAY, DAY.minusDays(5)));
    }

    private static AgendaItemAdded added(ItemPurpose purpose) {
        return new AgendaItemAdded(Sittings.SITTING, 56, PROPOSAL, "Örnek", purpose, DAY, DAY.minusDays(5));
    }

    /** However late the policy comes to it, or comes to it again: the agenda as it is now counts. */
    @Test
    void anItemMovedOrTakenOffSinceIsPlacedWhereItIsNow() {
        Sittings agenda = Sittings.metropolitan(DAY)
                .item(56, PROPOSAL, ItemPurpose.REFERRAL)
                .item(57, SECOND, ItemPurpose.DECISION);
        Sittings moved = agenda.reordered(List.of(56, 57), List.of(PROPOSAL, SECOND));
        AgendaItemMoved move = (AgendaItemMoved) moved.events().getLast();
        Sittings gone = moved.removed(57, PROPOSAL, ItemPurpose.REFERRAL);
        AgendaItemRemoved removal = (AgendaItemRemoved) gone.events().getLast();
        LocalDate before = DAY.minusDays(5);
        LocalDate day = DAY.minusDays(4);

        assertThat(WhenItemAddedToAgendaThenPlaceProposal.commands(
                        added(ItemPurpose.REFERRAL), moved.standing().line(PROPOSAL)))
                .containsExactly(new PlaceOnAgenda(PROPOSAL, Sittings.SITTING, 57, ItemPurpose.REFERRAL, DAY, before));
        assertThat(WhenItemAddedToAgendaThenPlaceProposal.commands(
                        added(ItemPurpose.REFERRAL), gone.standing().line(PROPOSAL)))
                .isEmpty();
        assertThat(WhenItemMovedThenPlaceProposal.commands(move, moved.standing()))
                .containsExactlyInAnyOrder(
                        new PlaceOnAgenda(PROPOSAL, Sittings.SITTING, 57, ItemPurpose.REFERRAL, DAY, day),
                        new PlaceOnAgenda(SECOND, Sittings.SITTING, 56, ItemPurpose.DECISION, DAY, day));
        assertThat(WhenItemMovedThenPlaceProposal.commands(move, gone.standing()))
                .containsExactly(new PlaceOnAgenda(SECOND, Sittings.SITTING, 56, ItemPurpose.DECISION, DAY, day));
        assertThat(WhenItemRemovedThenRemoveFromAgenda.commands(
                        removal, gone.standing().line(PROPOSAL)))
                .containsExactly(new RemoveFromAgenda(
                        PROPOSAL, Sittings.SITTING, 57, ItemPurpose.REFERRAL, removal.reason(), day));
        assertThat(WhenItemRemovedThenRemoveFromAgenda.commands(
                        removal,
                        gone.item(60, PROPOSAL, ItemPurpose.REFERRAL).standing().line(PROPOSAL)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReferredItemRefersItsProposal(ReferralMode mode) {
        assertThat(WhenItemReferredThenReferProposal.commands(new ItemReferred(
                        Sittings.SITTING,
                        Municipalities.METROPOLITAN,
                        Sittings.MEETING,
                        56,
                        PROPOSAL,
                        "Örnek",
                        Matter.OTHER,
                        mode,
                        REFERRALS,
                        DAY)))
                .containsExactly(
                        new ReferToCommissions(PROPOSAL, Sittings.SITTING, Sittings.MEETING, 56, mode, REFERRALS, DAY));
    }

    @ParameterizedTest
    @CsvSource({"FAVOURABLE, UNSTATED, false", "UNFAVOURABLE, MAJORITY, true"})
    void aReportReachesItsProposalAsItWasIssued(Opinion opinion, ReportVote vote, boolean late) {
        ReportNumber number = new ReportNumber(Commissions.PLAN_AND_BUDGET, 2024, 4);
        ReportIssued event = new ReportIssued(
                REVIEW,
                PROPOSAL,
                number,
                null,
                new ReportText("Örnek", "Örnek", opinion, vote),
                "cd".repeat(32),
                List.of(),
                9,
                5,
                late,
                LAW.ruleset().ref(),
                List.of(),
                DAY);

        assertThat(WhenReportIssuedThenReceiveReport.commands(event))
                .containsExactly(
                        new ReceiveReport(PROPOSAL, REVIEW, number, opinion, vote, "cd".repeat(32), late, DAY));
    }

    @Test
    void aReviewThatRanOutOfTimeIsOverdueOnItsLastDay() {
        Clock clock = LAW.clock(ClockKind.COMMISSION_REVIEW, DAY).result();

        assertThat(WhenReviewRanOutThenMarkProposal.commands(
                        new ReviewClockRanOut(REVIEW, PROPOSAL, clock, clock.lastDay())))
                .containsExactly(new MarkReviewOverdue(PROPOSAL, REVIEW, LocalDate.of(2024, 3, 18)));
    }

    @Test
    void aReviewThatLapsedIsNotAwaitedOrClosesTheReferral() {
        assertThat(WhenReviewLapsedThenMarkOrCloseProposal.commands(
                        new ReviewLapsed(REVIEW, PROPOSAL, LapseReason.TERM_ENDED, Councils.METROPOLITAN, DAY)))
                .containsExactly(new CloseWithTerm(PROPOSAL, REVIEW, Councils.METROPOLITAN, DAY));
        assertThat(WhenReviewLapsedThenMarkOrCloseProposal.commands(
                        new ReviewLapsed(REVIEW, PROPOSAL, LapseReason.COMMISSION_ENDED, null, DAY)))
                .containsExactly(new MarkReviewLapsed(PROPOSAL, REVIEW, LapseReason.COMMISSION_ENDED, DAY));
        assertThat(WhenReviewLapsedThenMarkOrCloseProposal.commands(
                        new ReviewLapsed(REVIEW, PROPOSAL, LapseReason.PROPOSAL_WITHDRAWN, null, DAY)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17,", "3, 7"})
    void aDecidedVoteIsADecision(int yes, @Nullable Integer number) {
        VoteRecord vote = Sittings.accepted(LAW, 31, 17, yes);

        assertThat(WhenVoteTakenThenRecordDecision.commands(voted(vote, number)))
                .containsExactly(new RecordDecision(
                        PROPOSAL,
                        Councils.METROPOLITAN,
                        Sittings.SITTING,
                        56,
                        vote,
                        Proposals.FROZEN,
                        Sittings.OFFICIANTS,
                        number,
                        DAY));
    }

    @ParameterizedTest
    @EnumSource(names = {"TIE_REPEAT", "TIE_LOTS"})
    void aTiedSecretVoteIsNoDecisionYet(VoteResult result) {
        assertThat(WhenVoteTakenThenRecordDecision.commands(voted(Sittings.tied(LAW, result), null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADOPT, YES, 1",
        "ADOPT, NO, 1",
        "ADOPT_WITH_CHANGES, YES, 1",
        "ADOPT_WITH_CHANGES, NO, 0",
        "SEND_BACK, YES, 0"
    })
    void theDecisionFollowsFromTheLot(Motion motion, Vote drawn, int decisions) {
        Computation<VoteOutcome> outcome =
                LAW.outcomeByLot(Ballot.secret(VoteRequirement.DECISION, 31, 16, 8, 8, 0, 2), drawn);
        VoteRecord byLot = new VoteRecord(
                VotingMode.SECRET,
                31,
                16,
                8,
                8,
                0,
                null,
                List.of(),
                outcome.result(),
                LAW.ruleset().ref(),
                outcome.steps());
        LotsDrawn lots = new LotsDrawn(
                Sittings.SITTING,
                Councils.METROPOLITAN,
                56,
                PROPOSAL,
                motion,
                List.of(),
                Proposals.FROZEN,
                drawn,
                Councils.person(4),
                byLot,
                Sittings.OFFICIANTS,
                7,
                DAY);

        assertThat(WhenLotsDrawnThenRecordDecision.commands(lots))
                .hasSize(decisions)
                .allSatisfy(command -> {
                    assertThat(command.vote()).isEqualTo(byLot);
                    assertThat(command.decisionNumber()).isEqualTo(7);
                });
    }

    @Test
    void whatTheCouncilChangedFollowsTheDecision() {
        AmendmentsAdopted adopted = new AmendmentsAdopted(
                Sittings.SITTING,
                56,
                PROPOSAL,
                Motion.ADOPT_IN_PART,
                List.of(2),
                Proposals.FROZEN,
                List.of(),
                Proposals.FROZEN,
                List.of(new TextChange("bir", "")),
                "iki",
                DAY);

        assertThat(WhenAmendmentsAdoptedThenRecordAmendments.commands(adopted))
                .containsExactly(new RecordAmendments(
                        PROPOSAL,
                        Sittings.SITTING,
                        Motion.ADOPT_IN_PART,
                        Proposals.FROZEN,
                        List.of(),
                        Proposals.FROZEN,
                        List.of(new TextChange("bir", "")),
                        "iki",
                        DAY));
    }

    @Test
    void anItemPutOffTakesItsProposalOffTheAgenda() {
        assertThat(WhenItemPostponedThenTakeOffAgenda.commands(
                        new ItemPostponed(Sittings.SITTING, 56, PROPOSAL, ItemPurpose.DECISION, DAY)))
                .containsExactly(new TakeOffAgenda(PROPOSAL, Sittings.SITTING, 56, ItemPurpose.DECISION, DAY));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatAdoptsAndARefusalToAdoptAreDecisions(Motion motion) {
        VoteTaken accepted = voted(motion, Sittings.accepted(LAW, 31, 17, 9), null);
        VoteTaken rejected = voted(motion, Sittings.accepted(LAW, 31, 17, 8), null);

        assertThat(WhenVoteTakenThenRecordDecision.commands(accepted)).hasSize(motion.adopts() ? 1 : 0);
        assertThat(WhenVoteTakenThenRecordDecision.commands(rejected)).hasSize(motion == Motion.ADOPT ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAVoteOnInsistingSaysWhetherTheCouncilInsists(Motion motion) {
        for (int yes : new int[] {16, 15}) {
            VoteRecord vote = Sittings.vote(LAW, VoteRequirement.INSISTENCE, 31, 17, yes);
            List<RecordInsistence> commands = motion == Motion.INSIST
                    ? List.of(new RecordInsistence(PROPOSAL, Sittings.SITTING, 56, vote, DAY))
                    : List.of();

            assertThat(WhenVoteTakenThenRecordInsistence.commands(voted(motion, vote, null)))
                    .isEqualTo(commands);
        }
        assertThat(WhenVoteTakenThenRecordInsistence.commands(
                        voted(Motion.INSIST, Sittings.tied(LAW, VoteResult.TIE_REPEAT), null)))
                .isEmpty();
    }

    private static VoteTaken voted(VoteRecord vote, @Nullable Integer number) {
        return voted(Motion.ADOPT, vote, number);
    }

    private static VoteTaken voted(Motion motion, VoteRecord vote, @Nullable Integer number) {
        return new VoteTaken(
                Sittings.SITTING,
                Councils.METROPOLITAN,
                56,
                PROPOSAL,
                motion,
                List.of(),
                1,
                Proposals.FROZEN,
                vote,
                List.of(),
                List.of(),
                List.of(),
                Sittings.OFFICIANTS,
                number,
                DAY);
    }

    @Test
    void aWaivedCommissionPutsTheProposalOnThatAgendaToBeDecided() {
        CommissionWaived waived = new CommissionWaived(Sittings.SITTING, 56, Proposals.PROPOSAL, Sittings.DAY);

        assertThat(WhenCommissionWaivedThenPlaceProposal.commands(waived))
                .containsExactly(new PlaceOnAgenda(
                        Proposals.PROPOSAL, Sittings.SITTING, 56, ItemPurpose.DECISION, Sittings.DAY, Sittings.DAY));
    }
}
