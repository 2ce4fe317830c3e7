package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.BallotBox.Question;
import org.defter.command.plan.AmendablePlan;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the votes on an item, who may take part in them, and on the lot after a secret vote that stays tied (B02,
 * B05 to B07, B10, D03); votes are computed by {@link BallotBox}. The table of states and commands is in
 * {@link SittingDecider}.
 *
 * <p>A tied secret vote holds the item: it is repeated on the same question, and if it is tied again lots are drawn;
 * until then nothing else can be done with the item.
 */
final class VoteDecider {

    private VoteDecider() {}

    static List<SittingEvent> recuse(Recuse c, Sitting sitting, Roster roster, Law law, ActContext act) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = ItemDecider.untied(open, c.itemNumber());
        act.requirePerson(c.personId());
        LocalDate day = open.frame().day();
        if (!roster.isMemberOn(c.personId(), day)) {
            throw Rejected.because(SittingRejection.NOT_A_MEMBER, "person", c.personId(), "day", day);
        }
        if (item.recused().contains(c.personId())) {
            return List.of();
        }
        int degree = degree(c);
        Computation<Boolean> must = law.mustRecuse(degree);
        Rejected.unless(must, SittingRejection.RECUSAL_NOT_DUE, "degree", degree);
        return List.of(new MemberRecused(
                c.sittingId(),
                c.itemNumber(),
                item.proposalId(),
                c.personId(),
                c.ground(),
                degree,
                law.ruleset().ref(),
                must.steps(),
                day));
    }

    private static int degree(Recuse c) {
        Integer degree = c.degree();
        return switch (c.ground()) {
            case OWN_INTEREST -> {
                if (degree != null) {
                    throw Rejected.because(SittingRejection.DEGREE_OF_KINSHIP_UNCLEAR);
                }
                yield 0;
            }
            case KINSHIP -> {
                if (degree == null || degree < 1) {
                    throw Rejected.because(SittingRejection.DEGREE_OF_KINSHIP_UNCLEAR);
                }
                yield degree;
            }
        };
    }

    static List<SittingEvent> vote(
            TakeVote c,
            Sitting sitting,
            Optional<ProposalStanding> proposal,
            Optional<Outlook> outlook,
            Roster roster,
            Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = ItemDecider.unsettled(open, c.itemNumber());
        ProposalStanding standing = ItemDecider.standing(proposal);
        requirePossible(c.motion(), item);
        switch (item.purpose()) {
            case REFERRAL -> ItemDecider.requireReferable(standing);
            case DECISION -> ItemDecider.requireDecidable(standing, item);
            case RETURN -> ItemDecider.requireReturned(standing);
        }
        RollCallDecider.requireSeated(open, roster);
        ChairDecider.requireAbleTo(standing.matter(), open, roster, law);
        Item.Ask ask = new Item.Ask(c.motion(), AmendingDecider.about(c.motion(), c.amendments(), item));
        if (item.declined().contains(ask)) {
            throw Rejected.because(SittingRejection.ALREADY_DECLINED, "motion", c.motion());
        }
        Question question = new Question(c.motion().requirement(), round(c, ask, item), item.recused());
        VoteRecord vote = BallotBox.count(c.tally(), question, open, roster.fullMembership(), law);
        LocalDate day = open.frame().day();
        FrozenPlan voted = AmendingDecider.putToTheVote(ask, item, standing, plan(outlook), day);
        Optional<SittingEvent> consequence = consequence(ask, open, item, standing, voted, outlook);
        VoteTaken taken = new VoteTaken(
                c.sittingId(),
                open.frame().councilId(),
                c.itemNumber(),
                item.proposalId(),
                c.motion(),
                ask.amendments(),
                question.round(),
                voted,
                vote,
                roster.membersOn(day).stream().map(Member::personId).toList(),
                List.copyOf(BallotBox.voters(open, item.recused())),
                List.copyOf(presentOf(item.recused(), open)),
                open.officiants(),
                c.decisionNumber(),
                day);
        return followed(taken, vote, consequence);
    }

    /** An accepted motion has its consequence at once; one that is not accepted leaves the item as it is. */
    private static List<SittingEvent> followed(
            SittingEvent event, VoteRecord vote, Optional<SittingEvent> consequence) {
        return switch (vote.outcome().result()) {
            case ACCEPTED -> consequence.map(follows -> List.of(event, follows)).orElse(List.of(event));
            case REJECTED, TIE_REPEAT, TIE_LOTS -> List.of(event);
        };
    }

    /** What follows from accepting the motion, beside the decision on the proposal; refused if it could not follow. */
    private static Optional<SittingEvent> consequence(
            Item.Ask ask,
            Sitting.Open open,
            Item item,
            ProposalStanding standing,
            @Nullable FrozenPlan voted,
            Optional<Outlook> outlook) {
        return switch (ask.motion()) {
            case SEND_BACK -> {
                Outlook.WayBack back =
                        wayBack(outlook).orElseThrow(() -> Rejected.because(SittingRejection.NO_COMMISSION_TO_SEND_TO));
                yield Optional.of(ItemDecider.referred(open, item, standing, back.destination(), back.commissions()));
            }
            case POSTPONE ->
                Optional.of(new ItemPostponed(
                        open.frame().sittingId(),
                        item.number(),
                        item.proposalId(),
                        item.purpose(),
                        open.frame().day()));
            case ADOPT_WITH_CHANGES, ADOPT_IN_PART ->
                Optional.of(AmendingDecider.adopted(ask, open, item, standing, voted));
            case ADOPT, AMENDMENT, INSIST -> Optional.empty();
        };
    }

    private static Optional<Outlook.WayBack> wayBack(Optional<Outlook> outlook) {
        return outlook.flatMap(known -> switch (known) {
            case Outlook.WayBack back -> Optional.of(back);
            case Outlook.Changed _ -> Optional.empty();
        });
    }

    private static Optional<AmendablePlan> plan(Optional<Outlook> outlook) {
        return outlook.flatMap(known -> switch (known) {
            case Outlook.Changed changed -> Optional.of(changed.plan());
            case Outlook.WayBack _ -> Optional.empty();
        });
    }

    /** Where an item that is sent back goes: where the act says, else where it was before. */
    static Optional<Destination> destination(@Nullable Destination named, Optional<ProposalStanding> proposal) {
        return Optional.ofNullable(named)
                .or(() -> proposal.map(ProposalStanding::lastReferral).map(Destination::of));
    }

    private static int round(TakeVote c, Item.Ask ask, Item item) {
        VoteTaken tied = item.tied();
        if (tied == null) {
            return 1;
        }
        boolean same = ask.equals(new Item.Ask(tied.motion(), tied.amendments()))
                && c.tally().mode() == VotingMode.SECRET;
        if (!same || tied.vote().outcome().result() == VoteResult.TIE_LOTS) {
            throw tied(item);
        }
        return tied.round() + 1;
    }

    private static Rejected tied(Item item) {
        return Rejected.because(SittingRejection.TIE_NOT_SETTLED, "itemNumber", item.number());
    }

    private static Set<PersonId> presentOf(Set<PersonId> recused, Sitting.Open open) {
        Set<PersonId> here = new LinkedHashSet<>(open.present());
        here.retainAll(recused);
        return here;
    }

    /** What may be moved on an item depends on why it is on the agenda (A05, C11, D03). */
    private static void requirePossible(Motion motion, Item item) {
        boolean possible = switch (item.purpose()) {
            case REFERRAL ->
                switch (motion) {
                    case POSTPONE -> true;
                    case ADOPT, ADOPT_WITH_CHANGES, ADOPT_IN_PART, AMENDMENT, SEND_BACK, INSIST ->
                        throw Rejected.because(SittingRejection.ITEM_NOT_REVIEWED, "itemNumber", item.number());
                };
            case DECISION ->
                switch (motion) {
                    case ADOPT, ADOPT_WITH_CHANGES, ADOPT_IN_PART, AMENDMENT, SEND_BACK, POSTPONE -> true;
                    case INSIST -> false;
                };
            case RETURN ->
                switch (motion) {
                    case ADOPT_WITH_CHANGES, ADOPT_IN_PART, AMENDMENT, SEND_BACK, POSTPONE, INSIST -> true;
                    case ADOPT -> false;
                };
        };
        if (!possible) {
            throw Rejected.because(SittingRejection.MOTION_NOT_POSSIBLE, "motion", motion, "purpose", item.purpose());
        }
    }

    /** The lot decides on the tied vote as it was counted, under its ruleset; nobody is counted again. */
    static List<SittingEvent> drawLots(
            DrawLots c, Sitting sitting, Optional<ProposalStanding> proposal, Optional<Outlook> outlook, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = ItemDecider.unsettled(open, c.itemNumber());
        ProposalStanding standing = ItemDecider.standing(proposal);
        VoteTaken tied = item.tied();
        if (tied == null || tied.vote().outcome().result() != VoteResult.TIE_LOTS) {
            throw Rejected.because(SittingRejection.LOTS_NOT_DUE, "itemNumber", c.itemNumber());
        }
        if (c.drawn() == Vote.ABSTAIN) {
            throw Rejected.because(SittingRejection.LOT_WITHOUT_SIDE);
        }
        if (!open.present().contains(c.drawnBy())) {
            throw Rejected.because(SittingRejection.NOT_PRESENT, "person", c.drawnBy());
        }
        VoteRecord vote = byLot(tied, c.drawn(), law);
        LotsDrawn drawn = new LotsDrawn(
                c.sittingId(),
                open.frame().councilId(),
                c.itemNumber(),
                item.proposalId(),
                tied.motion(),
                tied.amendments(),
                tied.frozenPlan(),
                c.drawn(),
                c.drawnBy(),
                vote,
                open.officiants(),
                c.decisionNumber() == null ? tied.decisionNumber() : c.decisionNumber(),
                open.frame().day());
        return followed(
                drawn,
                vote,
                consequence(
                        new Item.Ask(tied.motion(), tied.amendments()),
                        open,
                        item,
                        standing,
                        tied.frozenPlan(),
                        outlook));
    }

    private static VoteRecord byLot(VoteTaken tied, Vote drawn, Law law) {
        VoteRecord vote = tied.vote();
        Computation<VoteOutcome> outcome = law.outcomeByLot(
                Ballot.secret(
                        tied.motion().requirement(),
                        vote.fullMembership(),
                        vote.attendees(),
                        vote.yes(),
                        vote.no(),
                        vote.abstain(),
                        tied.round()),
                drawn);
        return new VoteRecord(
                vote.mode(),
                vote.fullMembership(),
                vote.attendees(),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                null,
                List.of(),
                outcome.result(),
                law.ruleset().ref(),
                outcome.steps());
    }
}
