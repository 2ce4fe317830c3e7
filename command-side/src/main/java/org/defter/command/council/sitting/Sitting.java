package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.defter.command.Days;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/** The state of a sitting as its decisions need it. */
sealed interface Sitting {

    /** Its meeting has not added it. */
    record Unscheduled() implements Sitting {}

    /** Has a day; its agenda is being drawn up. */
    record Scheduled(Frame frame, Agenda agenda) implements Sitting {}

    /** Its agenda is announced and frozen. */
    record Announced(Frame frame, Agenda agenda, LocalDate announcedOn) implements Sitting {}

    /** Never opened: the roll call found no quorum (B03). */
    record Adjourned(Frame frame) implements Sitting {}

    /** In session; perhaps without the public (A10). */
    record Open(Frame frame, Agenda agenda, Officiants officiants, Set<PersonId> present, boolean withoutPublic)
            implements Sitting {

        Open with(Agenda next) {
            return new Open(frame, next, officiants, present, withoutPublic);
        }

        Open with(Set<PersonId> here) {
            return new Open(frame, agenda, officiants, here, withoutPublic);
        }

        Open chairedBy(PersonId chair) {
            return new Open(frame, agenda, new Officiants(chair, officiants.clerks()), present, withoutPublic);
        }

        Open closedToPublic(boolean closed) {
            return new Open(frame, agenda, officiants, present, closed);
        }

        /** The items that a tied secret vote holds (B05), by number. */
        List<Item> tied() {
            return agenda.items().values().stream()
                    .filter(item -> item.tied() != null)
                    .toList();
        }
    }

    /** Ended. */
    record Closed(Frame frame, Officiants officiants, Set<PersonId> signed) implements Sitting {}

    /**
     * What never changes of a sitting.
     *
     * @param ordinal 1 for the first of its meeting
     * @param setOn day it was set
     * @param postponements how often it was postponed for want of a quorum (B03)
     */
    record Frame(
            SittingId sittingId,
            MeetingId meetingId,
            CouncilId councilId,
            MunicipalityId municipalityId,
            LocalDate day,
            LocalTime time,
            int ordinal,
            LocalDate setOn,
            int postponements) {

        Frame postponed(int times) {
            return new Frame(sittingId, meetingId, councilId, municipalityId, day, time, ordinal, setOn, times);
        }
    }

    /**
     * The agenda.
     *
     * @param items the items by number
     * @param changedOn day on which an item was taken off or moved last; none if none was
     */
    record Agenda(SortedMap<Integer, Item> items, @Nullable LocalDate changedOn) {

        Agenda with(Item item) {
            SortedMap<Integer, Item> all = new TreeMap<>(items);
            all.put(item.number(), item);
            return new Agenda(all, changedOn);
        }

        Agenda without(int number, LocalDate day) {
            SortedMap<Integer, Item> rest = new TreeMap<>(items);
            rest.remove(number);
            return new Agenda(rest, latest(day));
        }

        Agenda renumbered(AgendaItemMoved e) {
            SortedMap<Integer, Item> all = new TreeMap<>();
            items.forEach((number, item) -> all.put(e.numberNow(number), item.numbered(e.numberNow(number))));
            return new Agenda(all, latest(e.occurredOn()));
        }

        /** The last day on which an item was added, moved or taken off; that day if it is later. */
        LocalDate latest(LocalDate day) {
            LocalDate latest = changedOn == null ? day : Days.later(day, changedOn);
            for (Item item : items.values()) {
                latest = Days.later(latest, item.addedOn());
            }
            return latest;
        }

        boolean has(ProposalId proposal) {
            return items.values().stream().anyMatch(item -> item.proposalId().equals(proposal));
        }

        /** The numbers of the items that were neither referred nor decided nor withdrawn. */
        List<Integer> open() {
            return items.values().stream()
                    .filter(item -> !item.settled())
                    .map(Item::number)
                    .toList();
        }

        Agenda changed(int number, UnaryOperator<Item> change) {
            Item item = items.get(number);
            return item == null ? this : with(change.apply(item));
        }
    }

    /** The state before anything happened. */
    static Sitting initial() {
        return new Unscheduled();
    }

    /**
     * What never changes of it.
     *
     * @throws IllegalStateException if it was never scheduled; Axon hands no such stream to a command
     */
    default Frame frame() {
        return switch (this) {
            case Unscheduled _ -> throw new IllegalStateException("the sitting was not scheduled");
            case Scheduled scheduled -> scheduled.frame;
            case Announced announced -> announced.frame;
            case Adjourned adjourned -> adjourned.frame;
            case Open open -> open.frame;
            case Closed closed -> closed.frame;
        };
    }

    /** The proposal behind an item, while the sitting is in session. */
    default Optional<ProposalId> proposalOf(int itemNumber) {
        return switch (this) {
            case Open open ->
                Optional.ofNullable(open.agenda.items().get(itemNumber)).map(Item::proposalId);
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> Optional.empty();
        };
    }

    /** The proposals of the items that a tied secret vote holds (B05), while the sitting is in session. */
    default List<ProposalId> tiedProposals() {
        return switch (this) {
            case Open open -> open.tied().stream().map(Item::proposalId).toList();
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> List.of();
        };
    }

    /** What the tied secret vote that holds an item was on (B05), while the sitting is in session. */
    default Optional<Motion> tiedMotion(int itemNumber) {
        return switch (this) {
            case Open open ->
                Optional.ofNullable(open.agenda.items().get(itemNumber))
                        .map(Item::tied)
                        .map(VoteTaken::motion);
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> Optional.empty();
        };
    }

    /** The state after an event; any history is accepted. */
    default Sitting evolve(SittingEvent event) {
        return switch (event) {
            case SittingScheduled e ->
                new Scheduled(
                        new Frame(
                                e.sittingId(),
                                e.meetingId(),
                                e.councilId(),
                                e.municipalityId(),
                                e.day(),
                                e.time(),
                                e.ordinal(),
                                e.occurredOn(),
                                0),
                        new Agenda(new TreeMap<>(), null));
            case AgendaItemAdded e -> withItem(Item.added(e.itemNumber(), e.proposalId(), e.purpose(), e.occurredOn()));
            case AgendaItemRemoved e -> drawnUp(agenda -> agenda.without(e.itemNumber(), e.occurredOn()));
            case AgendaItemMoved e -> drawnUp(agenda -> agenda.renumbered(e));
            case AgendaTakenOver e -> postponed(e.postponements());
            case AgendaPublished e -> announced(e.occurredOn());
            case RollCallFailed _ -> this;
            case SittingOpened e -> opened(e);
            case MemberArrived e -> withPresent(e.personId(), true);
            case MemberDeparted e -> withPresent(e.personId(), false);
            case MembersRecounted e -> withPresent(e.present());
            case ItemReferred e -> item(e.itemNumber(), Item::settle);
            case AmendmentMoved e -> item(e.itemNumber(), item -> item.moved(e));
            case AmendmentsAdopted _ -> this;
            case ItemPostponed e -> item(e.itemNumber(), Item::settle);
            case ItemWithdrawn e -> withoutItem(e.itemNumber());
            case ProceduralVoteTaken _ -> this;
            case CommissionWaived e -> item(e.itemNumber(), Item::decidable);
            case ChairChanged e -> chaired(e.chair());
            case ClosedSessionVoteTaken _ -> this;
            case ClosedSessionBegan _ -> closedToPublic(true);
            case ClosedSessionEnded _ -> closedToPublic(false);
            case MemberRecused e -> item(e.itemNumber(), item -> item.withRecused(e.personId()));
            case VoteTaken e -> item(e.itemNumber(), item -> item.voted(e));
            case LotsDrawn e -> item(e.itemNumber(), item -> item.drawn(e));
            case SittingAdjourned _ -> adjourned();
            case SittingClosed _ -> closed();
            case MinutesSigned e -> signed(e.personId());
        };
    }

    private Sitting withItem(Item item) {
        return switch (this) {
            case Scheduled(Frame frame, Agenda agenda) -> new Scheduled(frame, agenda.with(item));
            // At an open sitting by a vote (A06).
            case Open open -> open.with(open.agenda.with(item));
            case Unscheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting drawnUp(UnaryOperator<Agenda> change) {
        return switch (this) {
            case Scheduled(Frame frame, Agenda agenda) -> new Scheduled(frame, change.apply(agenda));
            case Unscheduled _, Announced _, Adjourned _, Open _, Closed _ -> this;
        };
    }

    private Sitting postponed(int times) {
        return switch (this) {
            case Scheduled(Frame frame, Agenda agenda) -> new Scheduled(frame.postponed(times), agenda);
            case Unscheduled _, Announced _, Adjourned _, Open _, Closed _ -> this;
        };
    }

    private Sitting announced(LocalDate day) {
        return switch (this) {
            case Scheduled(Frame frame, Agenda agenda) -> new Announced(frame, agenda, day);
            case Unscheduled _, Announced _, Adjourned _, Open _, Closed _ -> this;
        };
    }

    private Sitting opened(SittingOpened e) {
        return switch (this) {
            case Announced announced ->
                new Open(announced.frame, announced.agenda, e.officiants(), copy(e.present()), false);
            case Unscheduled _, Scheduled _, Adjourned _, Open _, Closed _ -> this;
        };
    }

    private Sitting withPresent(PersonId person, boolean here) {
        return switch (this) {
            case Open open -> {
                Set<PersonId> present = copy(open.present);
                if (here) {
                    present.add(person);
                } else {
                    present.remove(person);
                }
                yield open.with(present);
            }
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting withPresent(Collection<PersonId> counted) {
        return switch (this) {
            case Open open -> open.with(copy(counted));
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting chaired(PersonId chair) {
        return switch (this) {
            case Open open -> open.chairedBy(chair);
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting closedToPublic(boolean closed) {
        return switch (this) {
            case Open open -> open.closedToPublic(closed);
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting item(int number, UnaryOperator<Item> change) {
        return switch (this) {
            case Open open -> open.with(open.agenda.changed(number, change));
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting withoutItem(int number) {
        return switch (this) {
            case Scheduled(Frame frame, Agenda agenda) -> new Scheduled(frame, agenda.changed(number, Item::settle));
            case Announced(Frame frame, Agenda agenda, LocalDate day) ->
                new Announced(frame, agenda.changed(number, Item::settle), day);
            case Open open -> open.with(open.agenda.changed(number, Item::settle));
            case Unscheduled _, Adjourned _, Closed _ -> this;
        };
    }

    /** Without a quorum it never opens; a sitting in session ends with the event that follows. */
    private Sitting adjourned() {
        return switch (this) {
            case Announced announced -> new Adjourned(announced.frame);
            case Unscheduled _, Scheduled _, Adjourned _, Open _, Closed _ -> this;
        };
    }

    private Sitting closed() {
        return switch (this) {
            case Open open -> new Closed(open.frame, open.officiants, Set.of());
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Closed _ -> this;
        };
    }

    private Sitting signed(PersonId person) {
        return switch (this) {
            case Closed closed -> {
                Set<PersonId> signed = copy(closed.signed);
                signed.add(person);
                yield new Closed(closed.frame, closed.officiants, signed);
            }
            case Unscheduled _, Scheduled _, Announced _, Adjourned _, Open _ -> this;
        };
    }

    private static Set<PersonId> copy(Collection<PersonId> persons) {
        return new LinkedHashSet<>(persons);
    }
}
