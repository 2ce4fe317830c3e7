package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.Sitting.Agenda;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.law.Law;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;

/** Decides what comes on the agenda of a sitting and when it is announced (A03, A04). The table of states and commands is in {@link SittingDecider}. */
final class AgendaDecider {

    private AgendaDecider() {}

    static List<SittingEvent> addItem(
            AddAgendaItem c,
            Sitting sitting,
            ProposalStanding proposal,
            MeetingStanding meeting,
            Law law,
            ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled scheduled -> List.of(added(c, scheduled, proposal, meeting, law, act));
            case Sitting.Adjourned adjourned -> throw SittingDecider.adjourned(adjourned);
            case Sitting.Announced _, Sitting.Open _ -> throw Rejected.because(SittingRejection.AGENDA_FROZEN);
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static AgendaItemAdded added(
            AddAgendaItem c,
            Sitting.Scheduled sitting,
            ProposalStanding proposal,
            MeetingStanding meeting,
            Law law,
            ActContext act) {
        Frame frame = sitting.frame();
        LocalDate addedOn = act.occurredOn(c.occurredOn(), Days.later(frame.setOn(), proposal.since()));
        if (addedOn.isAfter(frame.day())) {
            throw Rejected.because(SittingRejection.ADDED_AFTER_SITTING, "occurredOn", addedOn, "day", frame.day());
        }
        if (!proposal.municipalityId().equals(frame.municipalityId())) {
            throw Rejected.because(SittingRejection.PROPOSAL_OF_ANOTHER_MUNICIPALITY);
        }
        Rejected.unless(
                law.itemOfMeeting(meeting.kind(), meeting.calledItems().contains(c.proposalId())),
                SittingRejection.ITEM_NOT_CALLED,
                "proposal",
                proposal.title());
        if (sitting.agenda().has(c.proposalId())) {
            throw Rejected.because(SittingRejection.ALREADY_ON_AGENDA);
        }
        if (sitting.agenda().items().containsKey(c.itemNumber())) {
            throw Rejected.because(SittingRejection.ITEM_NUMBER_TAKEN, "itemNumber", c.itemNumber());
        }
        return new AgendaItemAdded(
                c.sittingId(),
                c.itemNumber(),
                c.proposalId(),
                proposal.title(),
                purpose(proposal, frame),
                frame.day(),
                addedOn);
    }

    /** An item that its sitting did not come to may go on the agenda of a later one, for the same purpose. */
    static ItemPurpose purpose(ProposalStanding proposal, Frame frame) {
        return switch (proposal.stage()) {
            case SUBMITTED -> ItemPurpose.REFERRAL;
            case REVIEWED -> ItemPurpose.DECISION;
            case TO_BE_REFERRED -> again(ItemPurpose.REFERRAL, proposal, frame);
            case TO_BE_DECIDED -> again(ItemPurpose.DECISION, proposal, frame);
            case RETURNED -> ItemPurpose.RETURN;
            case TO_BE_RECONSIDERED -> again(ItemPurpose.RETURN, proposal, frame);
            case DRAFTED, REFERRED, DECIDED, RETURN_REFERRED, WITHDRAWN, CLOSED_WITH_TERM ->
                throw notReady(proposal.stage());
        };
    }

    private static ItemPurpose again(ItemPurpose purpose, ProposalStanding proposal, Frame frame) {
        if (proposal.sittingDay() == null || !proposal.sittingDay().isBefore(frame.day())) {
            throw notReady(proposal.stage());
        }
        return purpose;
    }

    /** Whether a sitting is yet to refer or decide a proposal at this stage. */
    static boolean awaitsSitting(ProposalStage stage) {
        return switch (stage) {
            case SUBMITTED, REVIEWED, TO_BE_REFERRED, TO_BE_DECIDED, RETURNED, TO_BE_RECONSIDERED -> true;
            case DRAFTED, REFERRED, DECIDED, RETURN_REFERRED, WITHDRAWN, CLOSED_WITH_TERM -> false;
        };
    }

    static Rejected notReady(ProposalStage stage) {
        return Rejected.because(SittingRejection.PROPOSAL_NOT_READY, "stage", stage);
    }

    /** What the sitting is done with stays as it is: the withdrawal came too late for it. */
    static List<SittingEvent> withdraw(WithdrawItem c, Sitting sitting) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled scheduled -> withdrawn(c, scheduled.agenda());
            case Sitting.Announced announced -> withdrawn(c, announced.agenda());
            case Sitting.Open open -> withdrawn(c, open.agenda());
            case Sitting.Adjourned _, Sitting.Closed _ -> List.of();
        };
    }

    private static List<SittingEvent> withdrawn(WithdrawItem c, Agenda agenda) {
        return agenda.items().values().stream()
                .filter(item -> item.proposalId().equals(c.proposalId()) && !item.settled())
                .<SittingEvent>map(item ->
                        new ItemWithdrawn(c.sittingId(), item.number(), c.proposalId(), c.reason(), c.occurredOn()))
                .toList();
    }

    static List<SittingEvent> publish(
            PublishAgenda c, Sitting sitting, MeetingStanding meeting, Law law, ActContext act) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled scheduled -> List.of(published(c, scheduled, meeting, law, act));
            case Sitting.Adjourned adjourned -> throw SittingDecider.adjourned(adjourned);
            case Sitting.Announced _, Sitting.Open _ -> List.of();
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    /**
     * The notice of three days is due before the first sitting; later sittings of the meeting go on with its agenda. What
     * is announced is the agenda with all its items, so not before the last of them was added.
     */
    private static AgendaPublished published(
            PublishAgenda c, Sitting.Scheduled sitting, MeetingStanding meeting, Law law, ActContext act) {
        Frame frame = sitting.frame();
        LocalDate complete = frame.setOn();
        for (Item item : sitting.agenda().items().values()) {
            complete = Days.later(complete, item.addedOn());
        }
        LocalDate announcedOn = act.occurredOn(c.occurredOn(), complete);
        if (sitting.agenda().open().isEmpty()) {
            throw Rejected.because(SittingRejection.AGENDA_EMPTY);
        }
        if (announcedOn.isAfter(frame.day())) {
            throw Rejected.because(
                    SittingRejection.ANNOUNCED_AFTER_SITTING, "occurredOn", announcedOn, "day", frame.day());
        }
        if (frame.ordinal() == 1) {
            Rejected.unless(
                    law.agendaNotice(meeting.kind(), announcedOn, frame.day()),
                    SittingRejection.NOTICE_TOO_SHORT,
                    "occurredOn",
                    announcedOn,
                    "day",
                    frame.day());
        }
        return new AgendaPublished(
                c.sittingId(), sitting.agenda().open(), law.ruleset().ref(), announcedOn);
    }
}
