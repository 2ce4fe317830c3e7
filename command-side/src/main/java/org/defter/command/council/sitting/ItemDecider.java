package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.BallotBox.Question;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.command.council.sitting.Sitting.Item;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;

/** Decides what the council does with an item of its agenda: refers it or votes on it (B02, B05 to B07); votes are computed by {@link BallotBox}. The table of states and commands is in {@link SittingDecider}. */
final class ItemDecider {

    private ItemDecider() {}

    static List<SittingEvent> refer(
            ReferItem c, Sitting sitting, Optional<ProposalStanding> proposal, List<Mandates> commissions) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = unsettled(open, c.itemNumber());
        ProposalStanding standing = standing(proposal);
        switch (item.purpose()) {
            case REFERRAL -> requireReferable(standing);
            case DECISION, RETURN ->
                throw Rejected.because(SittingRejection.ITEM_NOT_FOR_REFERRAL, "itemNumber", c.itemNumber());
        }
        Set<CommissionId> distinct = new HashSet<>(c.commissions());
        if (distinct.size() != c.commissions().size()) {
            throw Rejected.because(SittingRejection.COMMISSION_NAMED_TWICE);
        }
        Frame frame = open.frame();
        for (Mandates commission : commissions) {
            if (!commission.councilId().equals(frame.councilId()) || !commission.existsOn(frame.day())) {
                throw Rejected.because(SittingRejection.COMMISSION_NOT_OF_COUNCIL, "commission", commission.name());
            }
        }
        return List.of(new ItemReferred(
                c.sittingId(),
                frame.municipalityId(),
                frame.meetingId(),
                c.itemNumber(),
                item.proposalId(),
                standing.title(),
                standing.matter(),
                c.mode(),
                referrals(c),
                frame.day()));
    }

    private static List<Referral> referrals(ReferItem c) {
        return switch (c.mode()) {
            case SEPARATE ->
                c.commissions().stream()
                        .map(commission -> new Referral(reviewId(c, commission), List.of(commission)))
                        .toList();
            case JOINT -> {
                if (c.commissions().size() < 2) {
                    throw Rejected.because(SittingRejection.JOINT_NEEDS_TWO);
                }
                yield List.of(new Referral(reviewId(c, ReferralMode.JOINT), c.commissions()));
            }
        };
    }

    private static ReviewId reviewId(ReferItem c, Object which) {
        return new ReviewId(Identifiers.derived("review", c.sittingId(), c.itemNumber(), which));
    }

    static List<SittingEvent> vote(
            TakeVote c, Sitting sitting, Optional<ProposalStanding> proposal, Roster roster, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = unsettled(open, c.itemNumber());
        ProposalStanding standing = standing(proposal);
        requirePossible(c.motion(), item);
        switch (item.purpose()) {
            case REFERRAL -> requireReferable(standing);
            case DECISION -> requireDecidable(standing);
            case RETURN -> requireReturned(standing);
        }
        if (c.tally().mode() == VotingMode.SECRET) {
            throw Rejected.because(SittingRejection.MODE_NOT_OPEN);
        }
        if (!open.present().contains(open.officiants().chair())) {
            throw Rejected.because(SittingRejection.OFFICIANT_NOT_PRESENT);
        }
        LocalDate day = open.frame().day();
        Question question = Question.to(c.motion().requirement());
        return List.of(new VoteTaken(
                c.sittingId(),
                open.frame().councilId(),
                c.itemNumber(),
                item.proposalId(),
                c.motion(),
                List.of(),
                question.round(),
                standing.frozenPlan(),
                BallotBox.count(c.tally(), question, open, roster.fullMembership(), law),
                roster.membersOn(day).stream().map(Member::personId).toList(),
                List.copyOf(open.present()),
                List.of(),
                open.officiants(),
                c.decisionNumber(),
                day));
    }

    private static ProposalStanding standing(Optional<ProposalStanding> proposal) {
        ProposalStanding standing = proposal.orElseThrow();
        if (standing.stage() == ProposalStage.WITHDRAWN) {
            throw Rejected.because(SittingRejection.PROPOSAL_WITHDRAWN);
        }
        return standing;
    }

    /** An item left over may be on two agendas; only the sitting that comes to it first may refer it. */
    private static void requireReferable(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case SUBMITTED, TO_BE_REFERRED -> {}
            case DRAFTED, REFERRED, REVIEWED, TO_BE_DECIDED, DECIDED, WITHDRAWN ->
                throw AgendaDecider.notReady(proposal.stage());
        }
    }

    /** The same for deciding. */
    private static void requireDecidable(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case REVIEWED, TO_BE_DECIDED -> {}
            case DRAFTED, SUBMITTED, TO_BE_REFERRED, REFERRED, DECIDED, WITHDRAWN ->
                throw AgendaDecider.notReady(proposal.stage());
        }
    }

    /** And for coming back to a decision that the mayor returned. */
    private static void requireReturned(ProposalStanding proposal) {
        switch (proposal.stage()) {
            case TO_BE_DECIDED -> {}
            case DRAFTED, SUBMITTED, TO_BE_REFERRED, REFERRED, REVIEWED, DECIDED, WITHDRAWN ->
                throw AgendaDecider.notReady(proposal.stage());
        }
    }

    /** What may be moved on an item depends on why it is on the agenda (A05, C11, D03). */
    private static void requirePossible(Motion motion, Item item) {
        boolean possible = switch (item.purpose()) {
            case REFERRAL -> throw Rejected.because(SittingRejection.ITEM_NOT_REVIEWED, "itemNumber", item.number());
            case DECISION ->
                switch (motion) {
                    case ADOPT -> true;
                    case ADOPT_WITH_CHANGES, ADOPT_IN_PART, AMENDMENT, SEND_BACK, POSTPONE, INSIST -> false;
                };
            case RETURN ->
                switch (motion) {
                    case INSIST -> true;
                    case ADOPT, ADOPT_WITH_CHANGES, ADOPT_IN_PART, AMENDMENT, SEND_BACK, POSTPONE -> false;
                };
        };
        if (!possible) {
            throw Rejected.because(SittingRejection.MOTION_NOT_POSSIBLE, "motion", motion, "purpose", item.purpose());
        }
    }

    private static Item unsettled(Sitting.Open open, int number) {
        Item item = open.agenda().items().get(number);
        if (item == null) {
            throw Rejected.because(SittingRejection.ITEM_UNKNOWN, "itemNumber", number);
        }
        if (item.settled()) {
            throw Rejected.because(SittingRejection.ITEM_SETTLED, "itemNumber", number);
        }
        return item;
    }
}
