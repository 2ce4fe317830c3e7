package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.BallotBox.Question;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.ProposalStanding;

/**
 * Decides what the council votes about its own procedure, by a majority of the attendees: an item added at the first sitting
 * of the month (A06), an item decided without a commission (A05), a session
 * without the public (A10). What is voted down stays on record and changes nothing.
 * The table of states and commands is in {@link SittingDecider}.
 */
final class ProcedureDecider {

    private ProcedureDecider() {}

    static List<SittingEvent> addItem(
            AddItemAtSitting c,
            Sitting sitting,
            ProposalStanding proposal,
            MeetingStanding meeting,
            Roster roster,
            Law law,
            ActContext act) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Frame frame = open.frame();
        Computation<Boolean> possible = law.itemMayBeAdded(meeting.kind(), frame.ordinal());
        Rejected.unless(possible, SittingRejection.ITEM_NOT_ADDABLE, "sitting", frame.ordinal());
        if (!proposal.municipalityId().equals(frame.municipalityId())) {
            throw Rejected.because(SittingRejection.PROPOSAL_OF_ANOTHER_MUNICIPALITY);
        }
        if (open.agenda().has(c.proposalId())) {
            throw Rejected.because(SittingRejection.ALREADY_ON_AGENDA);
        }
        if (open.agenda().items().containsKey(c.itemNumber())) {
            throw Rejected.because(SittingRejection.ITEM_NUMBER_TAKEN, "itemNumber", c.itemNumber());
        }
        LocalDate day = act.occurredOn(frame.day(), proposal.since());
        ItemPurpose purpose = AgendaDecider.purpose(proposal, frame);
        ProceduralVoteTaken taken = taken(
                open, ProceduralMotion.ADD_ITEM, c.itemNumber(), c.proposalId(), c.tally(), possible, roster, law);
        return followed(
                taken,
                taken.vote(),
                new AgendaItemAdded(
                        c.sittingId(), c.itemNumber(), c.proposalId(), proposal.title(), purpose, day, day));
    }

    static List<SittingEvent> waive(
            WaiveCommission c, Sitting sitting, Optional<ProposalStanding> proposal, Roster roster, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = ItemDecider.untied(open, c.itemNumber());
        ProposalStanding standing = ItemDecider.standing(proposal);
        switch (item.purpose()) {
            case REFERRAL -> ItemDecider.requireReferable(standing);
            case DECISION, RETURN ->
                throw Rejected.because(SittingRejection.ITEM_NOT_FOR_REFERRAL, "itemNumber", c.itemNumber());
        }
        Computation<Boolean> possible = law.decidableWithoutCommission(standing.matter());
        Rejected.unless(possible, SittingRejection.COMMISSION_NEEDED, "matter", standing.matter());
        ProceduralVoteTaken taken = taken(
                open,
                ProceduralMotion.WAIVE_COMMISSION,
                c.itemNumber(),
                item.proposalId(),
                c.tally(),
                possible,
                roster,
                law);
        return followed(
                taken,
                taken.vote(),
                new CommissionWaived(
                        c.sittingId(),
                        c.itemNumber(),
                        item.proposalId(),
                        open.frame().day()));
    }

    static List<SittingEvent> holdClosed(HoldClosedSession c, Sitting sitting, Roster roster, Law law) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        if (open.withoutPublic()) {
            throw Rejected.because(SittingRejection.ALREADY_WITHOUT_PUBLIC);
        }
        if (!open.present().contains(c.movedBy())) {
            throw Rejected.because(SittingRejection.NOT_PRESENT, "person", c.movedBy());
        }
        VoteRecord vote = counted(c.tally(), open, VoteRequirement.MAJORITY_OF_ATTENDEES, roster, law);
        LocalDate day = open.frame().day();
        ClosedSessionVoteTaken taken = new ClosedSessionVoteTaken(
                c.sittingId(), c.movedBy(), c.reasons(), vote, List.copyOf(open.present()), open.officiants(), day);
        return followed(taken, vote, new ClosedSessionBegan(c.sittingId(), c.time(), day));
    }

    static List<SittingEvent> endClosed(EndClosedSession c, Sitting sitting) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        if (!open.withoutPublic()) {
            throw Rejected.because(SittingRejection.SITTING_IS_PUBLIC);
        }
        return List.of(
                new ClosedSessionEnded(c.sittingId(), c.time(), open.frame().day()));
    }

    private static ProceduralVoteTaken taken(
            Sitting.Open open,
            ProceduralMotion motion,
            int itemNumber,
            ProposalId proposal,
            Tally tally,
            Computation<Boolean> possible,
            Roster roster,
            Law law) {
        VoteRecord vote = counted(tally, open, motion.requirement(), roster, law);
        return new ProceduralVoteTaken(
                open.frame().sittingId(),
                motion,
                itemNumber,
                proposal,
                vote,
                List.copyOf(open.present()),
                open.officiants(),
                possible.steps(),
                open.frame().day());
    }

    private static VoteRecord counted(
            Tally tally, Sitting.Open open, VoteRequirement requirement, Roster roster, Law law) {
        if (tally.mode() == VotingMode.SECRET) {
            throw Rejected.because(SittingRejection.PROCEDURE_IS_OPEN);
        }
        if (!open.present().contains(open.officiants().chair())) {
            throw Rejected.because(SittingRejection.OFFICIANT_NOT_PRESENT);
        }
        RollCallDecider.requireSeated(open, roster);
        return BallotBox.count(tally, Question.to(requirement), open, roster.fullMembership(), law);
    }

    private static List<SittingEvent> followed(SittingEvent taken, VoteRecord vote, SittingEvent consequence) {
        return switch (vote.outcome().result()) {
            case ACCEPTED -> List.of(taken, consequence);
            case REJECTED, TIE_REPEAT, TIE_LOTS -> List.of(taken);
        };
    }
}
