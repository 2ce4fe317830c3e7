package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.MARCH;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.hands;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.standing;

import java.util.List;
import java.util.Optional;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Votes on procedure: an item added at the sitting (A06), an item decided without a commission (A05). */
class ProcedureTest {

    private static final ProposalId THIRD = ProposalId.of("00000000-0000-4000-8000-000000000058");
    private static final Law LAW = OPEN.law();

    // -- adding an item (A06)

    @Test
    void addsTheItemWithMoreThanHalfOfTheAttendees() {
        List<SittingEvent> events = add(OPEN, MARCH, hands(9, 8));

        ProceduralVoteTaken taken = (ProceduralVoteTaken) events.getFirst();
        assertThat(taken.motion()).isEqualTo(ProceduralMotion.ADD_ITEM);
        assertThat(taken.attendees()).isEqualTo(persons(1, 17));
        assertThat(taken.officiants()).isEqualTo(OFFICIANTS);
        assertThat(taken.vote().outcome().threshold()).isEqualTo(9);
        assertThat(taken.vote().explanation().getFirst().step()).isEqualTo("majorityOfAttendees");
        assertThat(taken.admissible()).extracting(Explanation::rule).containsExactly("A06");
        assertThat(events.getLast())
                .isEqualTo(new AgendaItemAdded(
                        SITTING, 58, THIRD, standing(ProposalStage.SUBMITTED).title(), ItemPurpose.REFERRAL, DAY, DAY));
    }

    @Test
    void keepsOnRecordWhatWasVotedDown() {
        assertThat(add(OPEN, MARCH, hands(8, 9)))
                .singleElement()
                .satisfies(event -> assertThat(
                                ((ProceduralVoteTaken) event).vote().outcome().result())
                        .isEqualTo(VoteResult.REJECTED));
    }

    @Test
    void needsNoQuarterOfAllMembersUnlikeADecision() {
        Sittings small = OPEN.recounted(31, 8);

        assertThat(add(small, MARCH, hands(5, 3))).hasSize(2);
        assertThat(LAW.decisionThreshold(31, 8).result()).isEqualTo(8);
    }

    @Test
    void addsOnlyAtTheFirstSittingOfTheMonthAndNeverAtAnExtraordinaryMeeting() {
        Sittings second = Sittings.scheduled(Councils.METROPOLITAN, Municipalities.METROPOLITAN, DAY, 2)
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
                .announced()
                .opened(31, 17);
        MeetingStanding extraordinary = Meetings.extraordinary(DAY, PROPOSAL).standing();
        MeetingStanding budget =
                Meetings.metropolitan(MeetingKind.BUDGET, DAY).sitting(DAY).standing();

        Rejected later = catchThrowableOfType(Rejected.class, () -> add(second, MARCH, hands(17, 0)));
        assertThat(later.reason()).isEqualTo(SittingRejection.ITEM_NOT_ADDABLE);
        assertThat(later.explanation())
                .singleElement()
                .satisfies(step -> assertThat(step.inputs()).containsEntry("m", "1"));
        Rejected uncalled = catchThrowableOfType(Rejected.class, () -> add(OPEN, extraordinary, hands(17, 0)));
        assertThat(uncalled.reason()).isEqualTo(SittingRejection.ITEM_NOT_ADDABLE);
        assertThat(uncalled.explanation()).extracting(Explanation::rule).containsExactly("A03");
        assertThat(add(OPEN, budget, hands(17, 0))).hasSize(2);
    }

    @Test
    void addsInAnOrdinaryMunicipalityToo() {
        Roster nine = Councils.roster(Councils.ordinary(9));
        Sittings open = Sittings.ordinary(DAY)
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
                .announced()
                .opened(9, 5);
        MeetingStanding meeting =
                Meetings.ordinary(MeetingKind.ORDINARY, DAY).sitting(DAY).standing();
        ProposalStanding own = Proposals.standing(Proposals.submitted(Proposals.drafted(Municipalities.ORDINARY)));

        assertThat(ProcedureDecider.addItem(
                        adding(58, THIRD, hands(3, 2)), after(open), own, meeting, nine, open.law(), ACT))
                .hasSize(2);
        assertThat(ProcedureDecider.addItem(
                        adding(58, THIRD, hands(2, 3)), after(open), own, meeting, nine, open.law(), ACT))
                .hasSize(1);
    }

    @Test
    void addsEachProposalAndNumberOnceAndOnlyWhatIsReadyAndItsOwn() {
        ProposalStanding submitted = standing(ProposalStage.SUBMITTED);

        assertRefused(SittingRejection.ALREADY_ON_AGENDA, () -> add(adding(58, PROPOSAL, hands(17, 0)), submitted));
        assertRefused(SittingRejection.ITEM_NUMBER_TAKEN, () -> add(adding(TO_REFER, THIRD, hands(17, 0)), submitted));
        assertRefused(
                SittingRejection.PROPOSAL_NOT_READY,
                () -> add(adding(58, THIRD, hands(17, 0)), standing(ProposalStage.DRAFTED)));
        assertRefused(
                SittingRejection.PROPOSAL_OF_ANOTHER_MUNICIPALITY,
                () -> add(
                        adding(58, THIRD, hands(17, 0)),
                        Proposals.standing(Proposals.submitted(Proposals.drafted(Municipalities.ORDINARY)))));
    }

    @Test
    void addsNoProposalThatWasNotThereYet() {
        Sittings early = Sittings.metropolitan(Proposals.SUBMITTED_ON.minusDays(1))
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
                .announced()
                .opened(31, 17);

        assertRefused(CommonRejection.OCCURRED_BEFORE_CAUSE, () -> add(early, MARCH, hands(17, 0)));
    }

    // -- deciding without a commission (A05)

    @Test
    void waivesTheCommissionWithMoreThanHalfOfTheAttendees() {
        List<SittingEvent> events = waive(hands(9, 8), standing(ProposalStage.TO_BE_REFERRED));

        ProceduralVoteTaken taken = (ProceduralVoteTaken) events.getFirst();
        assertThat(taken.motion()).isEqualTo(ProceduralMotion.WAIVE_COMMISSION);
        assertThat(taken.admissible()).extracting(Explanation::rule).containsExactly("A05");
        assertThat(events.getLast()).isEqualTo(new CommissionWaived(SITTING, TO_REFER, PROPOSAL, DAY));
        assertThat(waive(hands(8, 9), standing(ProposalStage.TO_BE_REFERRED))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Matter.class)
    void neverWaivesItForZoningOrTheBudget(Matter matter) {
        ProposalStanding proposal = about(matter);
        boolean waivable = switch (matter) {
            case ZONING, BUDGET -> false;
            case ACTIVITY_REPORT, OTHER -> true;
        };

        if (waivable) {
            assertThat(waive(hands(17, 0), proposal)).hasSize(2);
        } else {
            Rejected refused = catchThrowableOfType(Rejected.class, () -> waive(hands(17, 0), proposal));
            assertThat(refused.reason()).isEqualTo(SittingRejection.COMMISSION_NEEDED);
            assertThat(refused.reason().rule()).isEqualTo("A05");
            assertThat(refused.explanation())
                    .singleElement()
                    .satisfies(step -> assertThat(step.inputs()).containsEntry("matter", matter.name()));
        }
    }

    @Test
    void waivesItOnlyForWhatIsThereToBeReferred() {
        assertRefused(
                SittingRejection.ITEM_NOT_FOR_REFERRAL,
                () -> ProcedureDecider.waive(
                        new WaiveCommission(SITTING, 0L, TO_DECIDE, hands(17, 0)),
                        after(OPEN),
                        Optional.of(standing(ProposalStage.TO_BE_DECIDED)),
                        MET,
                        LAW));
        assertRefused(SittingRejection.PROPOSAL_NOT_READY, () -> waive(hands(17, 0), standing(ProposalStage.REFERRED)));
        assertRefused(
                SittingRejection.PROPOSAL_WITHDRAWN, () -> waive(hands(17, 0), standing(ProposalStage.WITHDRAWN)));
    }

    /** The vote may come before the proposal's stream was told; without the waiver it is not to be voted on. */
    @Test
    void isVotedOnAtOnceAfterTheCommissionWasWaived() {
        Sittings waived = OPEN.procedure(ProceduralMotion.WAIVE_COMMISSION, TO_REFER, PROPOSAL, 17, 9)
                .waived(TO_REFER, PROPOSAL);
        TakeVote vote = new TakeVote(SITTING, 0L, TO_REFER, Motion.ADOPT, List.of(), hands(9, 8), null, null);

        for (ProposalStage stage : List.of(ProposalStage.SUBMITTED, ProposalStage.TO_BE_REFERRED)) {
            ProposalStanding untold = standing(stage);
            assertThat(VoteDecider.vote(vote, after(waived), Optional.of(untold), Optional.empty(), MET, LAW))
                    .hasSize(1);
            assertRefused(
                    SittingRejection.ITEM_NOT_REVIEWED,
                    () -> VoteDecider.vote(vote, after(OPEN), Optional.of(untold), Optional.empty(), MET, LAW));
        }
    }

    // -- the vote

    @Test
    void isOpenAndTheChairIsInTheRoom() {
        Tally secret = new Tally(VotingMode.SECRET, 17, 0, 0, null, List.of());
        Tally tied = new Tally(VotingMode.SHOW_OF_HANDS, 8, 8, 0, Vote.YES, List.of());

        assertRefused(SittingRejection.PROCEDURE_IS_OPEN, () -> add(OPEN, MARCH, secret));
        assertRefused(SittingRejection.OFFICIANT_NOT_PRESENT, () -> add(OPEN.departed(1), MARCH, hands(16, 0)));
        assertRefused(SittingRejection.VOTES_DO_NOT_ADD_UP, () -> add(OPEN, MARCH, hands(16, 0)));
        // Sixteen of 31: the chair's side wins the tie (B05).
        assertThat(add(OPEN.departed(17), MARCH, tied)).hasSize(2);
        assertThat(add(OPEN.departed(17), MARCH, new Tally(VotingMode.SHOW_OF_HANDS, 8, 8, 0, Vote.NO, List.of())))
                .hasSize(1);
    }

    private static ProposalStanding about(Matter matter) {
        ProposalStanding s = standing(ProposalStage.TO_BE_REFERRED);
        return Proposals.about(s, matter);
    }

    private static List<SittingEvent> add(Sittings history, MeetingStanding meeting, Tally tally) {
        return ProcedureDecider.addItem(
                adding(58, THIRD, tally),
                after(history),
                standing(ProposalStage.SUBMITTED),
                meeting,
                MET,
                history.law(),
                ACT);
    }

    private static List<SittingEvent> add(AddItemAtSitting command, ProposalStanding proposal) {
        return ProcedureDecider.addItem(command, after(OPEN), proposal, MARCH, MET, LAW, ACT);
    }

    private static AddItemAtSitting adding(int number, ProposalId proposal, Tally tally) {
        return new AddItemAtSitting(SITTING, 0L, number, proposal, tally);
    }

    private static List<SittingEvent> waive(Tally tally, ProposalStanding proposal) {
        return ProcedureDecider.waive(
                new WaiveCommission(SITTING, 0L, TO_REFER, tally), after(OPEN), Optional.of(proposal), MET, LAW);
    }
}
