package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ANNOUNCED;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.referring;
import static org.defter.command.council.sitting.Situations.showing;
import static org.defter.command.council.sitting.Situations.tally;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.OFFICIANTS;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.FROZEN;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;
import static org.defter.kernel.proposal.Proposals.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.BallotBox.Question;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionKind;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sitting does with its items: refers them, or votes on those that were reviewed (A05). */
class ItemsTest {

    private static final CommissionId OTHER = new CommissionId(Identifiers.derived("example", "commission", "other"));
    private static final Mandates NINE = Commissions.mandates(Commissions.ofNine());
    private static final Mandates OTHER_OF_COUNCIL = Commissions.mandates(Commissions.elected(
            OTHER,
            Councils.METROPOLITAN,
            Municipalities.METROPOLITAN,
            MunicipalityKind.METROPOLITAN,
            CommissionKind.ZONING,
            persons(20, 24)));
    private static final ProposalStanding REFERABLE = standing(ProposalStage.TO_BE_REFERRED);
    private static final ProposalStanding DECIDABLE = standing(ProposalStage.TO_BE_DECIDED);

    // -- referral

    @Test
    void refersAnItemToACommission() {
        assertThat(refer(referring(), NINE))
                .containsExactly(new ItemReferred(
                        SITTING,
                        Municipalities.METROPOLITAN,
                        MEETING,
                        TO_REFER,
                        PROPOSAL,
                        "Örnek Eylem Planının kabulü",
                        Matter.OTHER,
                        ReferralMode.SEPARATE,
                        List.of(new Referral(review(PLAN_AND_BUDGET), List.of(PLAN_AND_BUDGET))),
                        DAY));
    }

    @Test
    void opensAReviewForEachCommissionOfASeparateReferral() {
        assertThat(referrals(ReferralMode.SEPARATE))
                .containsExactly(
                        new Referral(review(OTHER), List.of(OTHER)),
                        new Referral(review(PLAN_AND_BUDGET), List.of(PLAN_AND_BUDGET)));
    }

    @Test
    void opensOneReviewForAllCommissionsOfAJointReferral() {
        assertThat(referrals(ReferralMode.JOINT))
                .containsExactly(new Referral(
                        new ReviewId(Identifiers.derived("review", SITTING, TO_REFER, "JOINT")),
                        List.of(OTHER, PLAN_AND_BUDGET)));
    }

    @Test
    void refersJointlyToTwoAtLeast() {
        assertRefused(
                SittingRejection.JOINT_NEEDS_TWO,
                () -> refer(referring(TO_REFER, ReferralMode.JOINT, PLAN_AND_BUDGET), NINE));
    }

    @Test
    void namesEachCommissionOnce() {
        for (ReferralMode mode : ReferralMode.values()) {
            assertRefused(
                    SittingRejection.COMMISSION_NAMED_TWICE,
                    () -> refer(referring(TO_REFER, mode, PLAN_AND_BUDGET, PLAN_AND_BUDGET), NINE, NINE));
        }
    }

    @Test
    void refersToCommissionsOfItsCouncilThatExistOnItsDay() {
        Mandates ordinary = Commissions.mandates(Commissions.ofFive());
        Mandates endedBefore = ended(DAY.minusDays(1));
        Mandates endedToday = ended(DAY);
        SittingRejection no = SittingRejection.COMMISSION_NOT_OF_COUNCIL;

        assertRefused(no, () -> refer(referring(TO_REFER, ReferralMode.SEPARATE, Commissions.ZONING), ordinary));
        assertRefused(no, () -> refer(referring(), endedBefore));
        assertThat(refer(referring(), endedToday)).hasSize(1);

        Sittings early = Sittings.metropolitan(Commissions.FORMED_ON.minusDays(1))
                .item(TO_REFER, PROPOSAL, ItemPurpose.REFERRAL)
                .announced()
                .opened(31, 17);
        assertRefused(no, () -> ItemDecider.refer(referring(), after(early), Optional.of(REFERABLE), List.of(NINE)));
    }

    @Test
    void refersOnlyItemsThatAreThereForIt() {
        assertRefused(
                SittingRejection.ITEM_UNKNOWN,
                () -> refer(referring(99, ReferralMode.SEPARATE, PLAN_AND_BUDGET), NINE));
        assertRefused(
                SittingRejection.ITEM_NOT_FOR_REFERRAL,
                () -> ItemDecider.refer(
                        referring(TO_DECIDE, ReferralMode.SEPARATE, PLAN_AND_BUDGET),
                        after(OPEN),
                        Optional.of(DECIDABLE),
                        List.of(NINE)));
        assertRefused(
                SittingRejection.ITEM_SETTLED,
                () -> ItemDecider.refer(
                        referring(),
                        after(OPEN.referred(TO_REFER, PROPOSAL, REVIEW)),
                        Optional.of(REFERABLE),
                        List.of(NINE)));
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void refersAProposalThatAwaitsItOnly(ProposalStage stage) {
        Runnable act = () -> ItemDecider.refer(referring(), after(OPEN), Optional.of(standing(stage)), List.of(NINE));
        switch (stage) {
            case SUBMITTED, TO_BE_REFERRED -> act.run();
            case DRAFTED,
                    REFERRED,
                    REVIEWED,
                    TO_BE_DECIDED,
                    DECIDED,
                    RETURNED,
                    TO_BE_RECONSIDERED,
                    RETURN_REFERRED,
                    CLOSED_WITH_TERM -> assertRefused(SittingRejection.PROPOSAL_NOT_READY, act::run);
            case WITHDRAWN -> assertRefused(SittingRejection.PROPOSAL_WITHDRAWN, act::run);
        }
    }

    // -- votes

    @Test
    void votesOnAReviewedItemAndPinsEverythingTheOutcomeDependsOn() {
        TakeVote command =
                new TakeVote(SITTING, 0L, TO_DECIDE, Motion.ADOPT, List.of(), tally(10, 4, 3, Vote.YES), null, 42);
        VoteTaken taken = (VoteTaken)
                VoteDecider.vote(command, after(OPEN), Optional.of(DECIDABLE), Optional.empty(), MET, OPEN.law())
                        .getFirst();

        assertThat(taken)
                .isEqualTo(new VoteTaken(
                        SITTING,
                        Councils.METROPOLITAN,
                        TO_DECIDE,
                        SECOND,
                        Motion.ADOPT,
                        List.of(),
                        1,
                        FROZEN,
                        BallotBox.count(
                                command.tally(),
                                Question.to(VoteRequirement.DECISION),
                                (Sitting.Open) after(OPEN),
                                31,
                                OPEN.law()),
                        persons(1, 31),
                        persons(1, 17),
                        List.of(),
                        OFFICIANTS,
                        42,
                        DAY));
        assertThat(taken.vote().fullMembership()).isEqualTo(31);
        assertThat(taken.vote().attendees()).isEqualTo(17);
        assertThat(taken.vote().ruleset()).isEqualTo(Sittings.ruleset("tr-metropolitan-2021-10-29"));
    }

    @Test
    void countsThoseInTheRoomAtTheMomentOfTheVote() {
        VoteTaken taken = (VoteTaken)
                vote(showing(9, 7, 1, Vote.YES), OPEN.departed(17).arrived(30)).getFirst();

        assertThat(taken.attendees())
                .containsExactlyElementsOf(Stream.concat(persons(1, 16).stream(), Stream.of(person(30)))
                        .toList());
        assertThat(taken.decisionNumber()).isNull();
    }

    @Test
    void decidesNothingThatWasNotReviewed() {
        TakeVote unreviewed =
                new TakeVote(SITTING, 0L, TO_REFER, Motion.ADOPT, List.of(), tally(17, 0, 0, Vote.YES), null, null);

        Rejected refused = catchThrowableOfType(
                Rejected.class,
                () -> VoteDecider.vote(
                        unreviewed, after(OPEN), Optional.of(REFERABLE), Optional.empty(), MET, OPEN.law()));
        assertThat(refused.reason()).isEqualTo(SittingRejection.ITEM_NOT_REVIEWED);
        assertThat(refused.reason().rule()).isEqualTo("A05");
        assertThat(refused.details()).containsEntry("itemNumber", TO_REFER);
    }

    @Test
    void votesOnAnItemOnce() {
        Sittings decided = OPEN.voted(TO_DECIDE, SECOND, Sittings.accepted(OPEN.law(), 31, 17, 9));

        assertRefused(SittingRejection.ITEM_SETTLED, () -> vote(showing(17, 0, 0, Vote.YES), decided));
        assertRefused(
                SittingRejection.ITEM_UNKNOWN,
                () -> VoteDecider.vote(
                        new TakeVote(SITTING, 0L, 99, Motion.ADOPT, List.of(), tally(17, 0, 0, Vote.YES), null, null),
                        after(OPEN),
                        Optional.of(DECIDABLE),
                        Optional.empty(),
                        MET,
                        OPEN.law()));
    }

    @Test
    void votesUnderItsChairOnly() {
        assertRefused(
                SittingRejection.OFFICIANT_NOT_PRESENT, () -> vote(showing(16, 0, 0, Vote.YES), OPEN.departed(1)));
    }

    @ParameterizedTest
    @EnumSource(ProposalStage.class)
    void votesOnAProposalThatAwaitsItOnly(ProposalStage stage) {
        Runnable act = () -> VoteDecider.vote(
                showing(17, 0, 0, Vote.YES),
                after(OPEN),
                Optional.of(standing(stage)),
                Optional.empty(),
                MET,
                OPEN.law());
        switch (stage) {
            case REVIEWED, TO_BE_DECIDED -> act.run();
            case DRAFTED,
                    SUBMITTED,
                    TO_BE_REFERRED,
                    REFERRED,
                    DECIDED,
                    RETURNED,
                    TO_BE_RECONSIDERED,
                    RETURN_REFERRED,
                    CLOSED_WITH_TERM -> assertRefused(SittingRejection.PROPOSAL_NOT_READY, act::run);
            case WITHDRAWN -> assertRefused(SittingRejection.PROPOSAL_WITHDRAWN, act::run);
        }
    }

    @Test
    void insistsOnlyOnAReturnedDecisionAndByAMajorityOfAllMembers() {
        Sittings returned = Sittings.metropolitan(DAY)
                .item(TO_DECIDE, SECOND, ItemPurpose.RETURN)
                .announced()
                .opened(31, 17);

        VoteTaken insisted = (VoteTaken) reconsider(moving(Motion.INSIST, tally(16, 1, 0, Vote.YES)), returned)
                .getFirst();
        assertThat(insisted.motion()).isEqualTo(Motion.INSIST);
        assertThat(insisted.vote().outcome().threshold()).isEqualTo(16);
        assertThat(insisted.vote().outcome().result()).isEqualTo(VoteResult.ACCEPTED);
        assertThat(((VoteTaken) reconsider(moving(Motion.INSIST, tally(15, 2, 0, Vote.YES)), returned)
                                .getFirst())
                        .vote()
                        .outcome()
                        .result())
                .isEqualTo(VoteResult.REJECTED);

        assertRefused(
                SittingRejection.MOTION_NOT_POSSIBLE,
                () -> vote(moving(Motion.INSIST, tally(17, 0, 0, Vote.YES)), OPEN));
        assertRefused(SittingRejection.MOTION_NOT_POSSIBLE, () -> reconsider(showing(17, 0, 0, Vote.YES), returned));
        assertRefused(
                SittingRejection.PROPOSAL_NOT_READY,
                () -> vote(moving(Motion.INSIST, tally(16, 1, 0, Vote.YES)), returned));
    }

    @Test
    void mayReferAReturnedDecisionToCommissionsOnceMore() {
        Sittings returned = Sittings.metropolitan(DAY)
                .item(TO_REFER, PROPOSAL, ItemPurpose.RETURN)
                .announced()
                .opened(31, 17);

        assertThat(ItemDecider.refer(
                        referring(),
                        after(returned),
                        Optional.of(standing(ProposalStage.TO_BE_RECONSIDERED)),
                        List.of(NINE)))
                .hasSize(1);
        assertRefused(
                SittingRejection.PROPOSAL_NOT_READY,
                () -> ItemDecider.refer(referring(), after(returned), Optional.of(REFERABLE), List.of(NINE)));
    }

    // -- helpers

    private static TakeVote moving(Motion motion, Tally tally) {
        return new TakeVote(SITTING, 0L, TO_DECIDE, motion, List.of(), tally, null, null);
    }

    private static List<SittingEvent> refer(ReferItem command, Mandates... commissions) {
        return ItemDecider.refer(command, after(OPEN), Optional.of(REFERABLE), List.of(commissions));
    }

    private static List<SittingEvent> vote(TakeVote command, Sittings history) {
        return VoteDecider.vote(
                command, after(history), Optional.of(DECIDABLE), Optional.empty(), MET, ANNOUNCED.law());
    }

    private static List<SittingEvent> reconsider(TakeVote command, Sittings history) {
        return VoteDecider.vote(
                command,
                after(history),
                Optional.of(standing(ProposalStage.TO_BE_RECONSIDERED)),
                Optional.empty(),
                MET,
                ANNOUNCED.law());
    }

    private static List<Referral> referrals(ReferralMode mode) {
        ItemReferred referred =
                (ItemReferred) refer(referring(TO_REFER, mode, OTHER, PLAN_AND_BUDGET), OTHER_OF_COUNCIL, NINE)
                        .getFirst();
        assertThat(referred.mode()).isEqualTo(mode);
        return referred.referrals();
    }

    private static ReviewId review(CommissionId commission) {
        return new ReviewId(Identifiers.derived("review", SITTING, TO_REFER, commission));
    }

    private static Mandates ended(LocalDate lastDay) {
        return Commissions.mandates(
                Commissions.and(Commissions.ofNine(), new CommissionEnded(PLAN_AND_BUDGET, "dönem sonu", lastDay)));
    }
}
