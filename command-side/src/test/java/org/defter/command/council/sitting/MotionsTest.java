package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.MET;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.SECOND;
import static org.defter.command.council.sitting.Situations.TO_DECIDE;
import static org.defter.command.council.sitting.Situations.TO_REFER;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.showing;
import static org.defter.command.council.sitting.Situations.tally;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.standing;

import java.util.List;
import java.util.Optional;
import org.defter.command.council.sitting.Outlook.WayBack;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What else the council may do with an item: send it back or put it off (C11). */
class MotionsTest {

    private static final ProposalStanding DECIDABLE = standing(ProposalStage.TO_BE_DECIDED);
    private static final ProposalStanding REFERABLE = standing(ProposalStage.TO_BE_REFERRED);
    private static final Tally FOR = tally(9, 8, 0, Vote.YES);
    private static final Tally AGAINST = tally(8, 9, 0, Vote.YES);
    private static final WayBack BACK = new WayBack(
            new Destination(ReferralMode.SEPARATE, List.of(PLAN_AND_BUDGET)),
            List.of(Commissions.mandates(Commissions.ofNine())));

    // -- sending back

    @Test
    void sendingBackOpensFreshReviewsAndSettlesTheItem() {
        List<SittingEvent> events = vote(Motion.SEND_BACK, FOR, OPEN);

        assertThat(events).hasSize(2);
        assertThat(((VoteTaken) events.getFirst()).motion()).isEqualTo(Motion.SEND_BACK);
        ItemReferred referred = (ItemReferred) events.getLast();
        assertThat(referred.itemNumber()).isEqualTo(TO_DECIDE);
        assertThat(referred.proposalId()).isEqualTo(SECOND);
        assertThat(referred.referrals())
                .containsExactly(new Referral(
                        new ReviewId(Identifiers.derived("review", SITTING, TO_DECIDE, PLAN_AND_BUDGET)),
                        List.of(PLAN_AND_BUDGET)));
        assertThat(item(events).settled()).isTrue();
    }

    @Test
    void whatIsNotAcceptedLeavesTheItemOpenAndIsNotAskedAgain() {
        for (Motion motion : List.of(Motion.SEND_BACK, Motion.POSTPONE)) {
            List<SittingEvent> events = vote(motion, AGAINST, OPEN);

            assertThat(events).hasSize(1);
            assertThat(item(events).settled()).isFalse();
            Sittings declined = OPEN.with(events.getFirst());
            assertRefused(SittingRejection.ALREADY_DECLINED, () -> vote(motion, FOR, declined));
            assertThat(vote(Motion.ADOPT, FOR, declined)).hasSize(1);
        }
        assertThat(SittingRejection.ALREADY_DECLINED.rule()).isEqualTo("C11");
    }

    @Test
    void goesWhereItWasBeforeUnlessAnotherCommissionIsNamed() {
        Destination zoning = new Destination(ReferralMode.SEPARATE, List.of(Commissions.ZONING));

        assertThat(VoteDecider.destination(null, Optional.of(DECIDABLE)))
                .contains(new Destination(ReferralMode.SEPARATE, List.of(PLAN_AND_BUDGET, Commissions.ZONING)));
        assertThat(VoteDecider.destination(zoning, Optional.of(DECIDABLE))).contains(zoning);
        assertThat(VoteDecider.destination(null, Optional.of(standing(ProposalStage.SUBMITTED))))
                .isEmpty();
    }

    @Test
    void goesToACommissionThatIsKnownAndExists() {
        assertRefused(
                SittingRejection.NO_COMMISSION_TO_SEND_TO,
                () -> VoteDecider.vote(
                        moving(TO_DECIDE, Motion.SEND_BACK, FOR),
                        after(OPEN),
                        Optional.of(DECIDABLE),
                        Optional.empty(),
                        MET,
                        OPEN.law()));
        assertRefused(
                SittingRejection.COMMISSION_NOT_OF_COUNCIL,
                () -> VoteDecider.vote(
                        moving(TO_DECIDE, Motion.SEND_BACK, AGAINST),
                        after(OPEN),
                        Optional.of(DECIDABLE),
                        Optional.of(
                                new WayBack(BACK.destination(), List.of(Commissions.mandates(Commissions.ofFive())))),
                        MET,
                        OPEN.law()));
    }

    // -- putting off

    @Test
    void puttingOffSettlesTheItemForThisSitting() {
        List<SittingEvent> events = vote(Motion.POSTPONE, FOR, OPEN);

        assertThat(events.getLast())
                .isEqualTo(new ItemPostponed(SITTING, TO_DECIDE, SECOND, ItemPurpose.DECISION, DAY));
        assertThat(item(events).settled()).isTrue();
        assertRefused(
                SittingRejection.ITEM_SETTLED,
                () -> vote(Motion.ADOPT, FOR, OPEN.with(events.getFirst()).with(events.getLast())));
    }

    @Test
    void anItemToBeReferredMayBePutOffAndNothingElse() {
        List<SittingEvent> events = VoteDecider.vote(
                moving(TO_REFER, Motion.POSTPONE, FOR),
                after(OPEN),
                Optional.of(REFERABLE),
                Optional.empty(),
                MET,
                OPEN.law());

        assertThat(events.getLast())
                .isEqualTo(new ItemPostponed(SITTING, TO_REFER, PROPOSAL, ItemPurpose.REFERRAL, DAY));
    }

    @ParameterizedTest
    @EnumSource(names = "POSTPONE", mode = EnumSource.Mode.EXCLUDE)
    void anItemToBeReferredIsNotDecided(Motion motion) {
        assertRefused(
                SittingRejection.ITEM_NOT_REVIEWED,
                () -> VoteDecider.vote(
                        moving(TO_REFER, motion, FOR),
                        after(OPEN),
                        Optional.of(REFERABLE),
                        Optional.of(BACK),
                        MET,
                        OPEN.law()));
    }

    // -- by lot

    @Test
    void aLotHasTheSameConsequences() {
        Tally tied = new Tally(VotingMode.SECRET, 8, 8, 1, null, List.of());
        Sittings once = OPEN.with(vote(Motion.SEND_BACK, tied, OPEN).getFirst());
        Sittings twice = once.with(vote(Motion.SEND_BACK, tied, once).getFirst());

        assertThat(after(twice).tiedMotion(TO_DECIDE)).contains(Motion.SEND_BACK);
        assertThat(draw(twice, Vote.YES))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(LotsDrawn.class, ItemReferred.class);
        assertThat(draw(twice, Vote.NO))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(LotsDrawn.class);
        assertRefused(SittingRejection.TIE_NOT_SETTLED, () -> vote(Motion.ADOPT, tied, once));
    }

    // -- helpers

    private static TakeVote moving(int item, Motion motion, Tally tally) {
        return new TakeVote(SITTING, 0L, item, motion, List.of(), tally, null, null);
    }

    private static List<SittingEvent> vote(Motion motion, Tally tally, Sittings history) {
        return VoteDecider.vote(
                moving(TO_DECIDE, motion, tally),
                after(history),
                Optional.of(DECIDABLE),
                Optional.of(BACK),
                MET,
                history.law());
    }

    private static List<SittingEvent> draw(Sittings history, Vote side) {
        return VoteDecider.drawLots(
                new DrawLots(SITTING, 0L, TO_DECIDE, side, person(4), null, null),
                after(history),
                Optional.of(DECIDABLE),
                Optional.of(BACK),
                history.law());
    }

    private static Item item(List<SittingEvent> events) {
        Sittings history = OPEN;
        for (SittingEvent event : events) {
            history = history.with(event);
        }
        return ((Sitting.Open) after(history)).agenda().items().get(TO_DECIDE);
    }

    @Test
    void aDecisionIsStillAVoteOfItsOwn() {
        assertThat(VoteDecider.vote(
                        showing(9, 8, 0, Vote.YES),
                        after(OPEN),
                        Optional.of(DECIDABLE),
                        Optional.of(BACK),
                        MET,
                        OPEN.law()))
                .singleElement()
                .isInstanceOf(VoteTaken.class);
    }
}
