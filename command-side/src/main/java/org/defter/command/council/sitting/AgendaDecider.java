package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.command.council.sitting.Sitting.Agenda;
import org.defter.command.council.sitting.Sitting.Frame;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemMoved.Renumbering;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.law.Law;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/** Decides what comes on the agenda of a sitting, in which order, and when it is announced (A03, A04). The table of states and commands is in {@link SittingDecider}. */
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

    static List<SittingEvent> remove(RemoveAgendaItem c, Sitting sitting, ActContext act) {
        Sitting.Scheduled scheduled = drawingUp(sitting);
        Item item = item(c.itemNumber(), scheduled.agenda());
        LocalDate day = changedOn(
                c.occurredOn(), scheduled, Days.later(scheduled.frame().setOn(), item.addedOn()), act);
        return List.of(new AgendaItemRemoved(
                c.sittingId(), item.number(), item.proposalId(), item.purpose(), c.reason(), day));
    }

    /** The item takes the place of another; those between move up or down by one, and so does that one. */
    static List<SittingEvent> move(MoveAgendaItem c, Sitting sitting, ActContext act) {
        Sitting.Scheduled scheduled = drawingUp(sitting);
        Item item = item(c.itemNumber(), scheduled.agenda());
        Item place = item(c.toNumber(), scheduled.agenda());
        if (item.number() == place.number()) {
            return List.of();
        }
        LocalDate day = changedOn(
                c.occurredOn(),
                scheduled,
                scheduled.agenda().latest(scheduled.frame().setOn()),
                act);
        return List.of(new AgendaItemMoved(
                c.sittingId(),
                item.number(),
                item.proposalId(),
                place.number(),
                renumbered(item, place, scheduled.agenda()),
                day));
    }

    /** The numbers in use from the one place to the other, dealt out anew; what was withdrawn keeps its own. */
    private static List<Renumbering> renumbered(Item item, Item place, Agenda agenda) {
        List<Item> order = agenda.open().stream()
                .filter(number -> number >= Math.min(item.number(), place.number())
                        && number <= Math.max(item.number(), place.number()))
                .map(number -> agenda.items().get(number))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Integer> numbers = order.stream().map(Item::number).toList();
        order.remove(item);
        if (place.number() < item.number()) {
            order.addFirst(item);
        } else {
            order.addLast(item);
        }
        return IntStream.range(0, numbers.size())
                .mapToObj(i ->
                        new Renumbering(order.get(i).proposalId(), order.get(i).number(), numbers.get(i)))
                .toList();
    }

    /** The sitting whose agenda is still being drawn up, or the refusal of any change to it. */
    private static Sitting.Scheduled drawingUp(Sitting sitting) {
        return switch (sitting) {
            case Sitting.Unscheduled _ -> throw Rejected.because(SittingRejection.SITTING_NOT_OPEN);
            case Sitting.Scheduled scheduled -> scheduled;
            case Sitting.Adjourned adjourned -> throw SittingDecider.adjourned(adjourned);
            case Sitting.Announced _, Sitting.Open _ -> throw Rejected.because(SittingRejection.AGENDA_ANNOUNCED);
            case Sitting.Closed _ -> throw Rejected.because(SittingRejection.SITTING_CLOSED);
        };
    }

    private static Item item(int number, Agenda agenda) {
        Item item = agenda.items().get(number);
        if (item == null) {
            throw Rejected.because(SittingRejection.ITEM_UNKNOWN, "itemNumber", number);
        }
        if (item.settled()) {
            // Before the sitting only a withdrawal settles an item.
            throw Rejected.because(SittingRejection.PROPOSAL_WITHDRAWN);
        }
        return item;
    }

    /** The day of a change; past the day of the sitting its agenda could not be announced any more. */
    private static LocalDate changedOn(
            @Nullable LocalDate asked, Sitting.Scheduled sitting, LocalDate notBefore, ActContext act) {
        LocalDate day = act.occurredOn(asked, notBefore);
        if (day.isAfter(sitting.frame().day())) {
            throw Rejected.because(
                    SittingRejection.CHANGED_AFTER_SITTING,
                    "occurredOn",
                    day,
                    "day",
                    sitting.frame().day());
        }
        return day;
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
     * is announced is the agenda with all its items, so not before the last of them was added, moved or taken off.
     */
    private static AgendaPublished published(
            PublishAgenda c, Sitting.Scheduled sitting, MeetingStanding meeting, Law law, ActContext act) {
        Frame frame = sitting.frame();
        LocalDate announcedOn = act.occurredOn(c.occurredOn(), sitting.agenda().latest(frame.setOn()));
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
