package org.defter.command.walk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.command.council.VacateSeat;
import org.defter.command.council.meeting.AddSitting;
import org.defter.command.council.meeting.CallMeeting;
import org.defter.command.council.meeting.CloseMeeting;
import org.defter.command.council.sitting.AddAgendaItem;
import org.defter.command.council.sitting.MoveAgendaItem;
import org.defter.command.council.sitting.OpenSitting;
import org.defter.command.council.sitting.PublishAgenda;
import org.defter.command.council.sitting.RecordFailedRollCall;
import org.defter.command.council.sitting.RemoveAgendaItem;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.MeetingKind;

/** What the council may do next until a sitting is in session: meetings, sittings, agendas and roll calls. */
final class MeetingMoves implements Walk.Moves {

    private static final LocalTime TIME = LocalTime.of(10, 0);

    private final Walk walk;
    private final Town town;
    private final Dice dice;

    MeetingMoves(Walk walk) {
        this.walk = walk;
        this.town = walk.town();
        this.dice = walk.dice();
    }

    /**
     * A meeting as it was called.
     *
     * @param meetingId the meeting
     * @param firstDay the day of its first sitting
     * @param extraordinary whether that is its only sitting (A03)
     */
    private record Called(MeetingId meetingId, LocalDate firstDay, boolean extraordinary) {}

    private List<Called> called() {
        List<Called> all = new ArrayList<>();
        for (MeetingCalled e : town.all(MeetingCalled.class)) {
            all.add(new Called(e.meetingId(), e.firstDay(), false));
        }
        for (ExtraordinaryMeetingCalled e : town.all(ExtraordinaryMeetingCalled.class)) {
            all.add(new Called(e.meetingId(), e.day(), true));
        }
        return all;
    }

    private Set<MeetingId> ended() {
        Set<MeetingId> ended = new LinkedHashSet<>();
        town.all(MeetingClosed.class).forEach(e -> ended.add(e.meetingId()));
        town.all(MonthLapsed.class).forEach(e -> ended.add(e.meetingId()));
        return ended;
    }

    @Override
    public List<Act> plausible() {
        List<Act> acts = new ArrayList<>();
        Map<SittingId, Sat> sittings = Sat.all(town);
        Set<MeetingId> ended = ended();
        boolean waiting = false;
        for (Called meeting : called()) {
            if (!ended.contains(meeting.meetingId())) {
                waiting |= meeting(meeting, sittings, acts);
            }
        }
        if (!waiting) {
            acts.add(call());
        }
        sittings.values().stream().filter(sat -> !sat.over && !sat.inSession()).forEach(sat -> next(sat, acts));
        return acts;
    }

    /** Whether the meeting still has a day before it, or goes on. */
    private boolean meeting(Called meeting, Map<SittingId, Sat> sittings, List<Act> acts) {
        List<Sat> own = sittings.values().stream()
                .filter(sat -> sat.meetingId.equals(meeting.meetingId()))
                .toList();
        if (own.isEmpty()) {
            acts.add(addSitting(meeting.meetingId(), meeting.firstDay()));
            return !town.today().isAfter(meeting.firstDay());
        }
        LocalDate last = own.getLast().day;
        if (own.stream().allMatch(sat -> sat.over)) {
            if (!meeting.extraordinary()
                    && own.size() < 3
                    && town.today().isBefore(meeting.firstDay().plusDays(4))) {
                acts.add(addSitting(meeting.meetingId(), last.plusDays(dice.between(1, 2))));
            }
            acts.add(Act.office(new CloseMeeting(meeting.meetingId(), null, last)));
            return true;
        }
        return !own.getFirst().published && !town.today().isAfter(last)
                || own.getFirst().published && town.today().isBefore(last.plusDays(10));
    }

    private Act call() {
        if (dice.percent(15) && !Agendas.ready(town).isEmpty()) {
            return call(town.today().plusDays(dice.between(3, 8)), MeetingKind.EXTRAORDINARY);
        }
        LocalDate day = town.today().plusDays(dice.between(4, 30));
        for (int i = 0; i < 30 && !isMeetingDay(day); i++) {
            day = day.plusDays(1);
        }
        return call(day, MeetingKind.ORDINARY);
    }

    private boolean isMeetingDay(LocalDate day) {
        return town.facts()
                .municipality(walk.municipality())
                .lawOn(day)
                .ordinaryMeetingDay(day)
                .result();
    }

    private Act call(LocalDate day, MeetingKind kind) {
        return Act.by(
                Role.MAYOR_OFFICE,
                switch (kind) {
                    case ORDINARY, BUDGET -> {
                        YearMonth month = YearMonth.from(day);
                        MeetingId id = new MeetingId(Identifiers.derived("meeting", walk.council(), month));
                        yield new CallMeeting(id, walk.council(), kind, month, day, List.of(), null);
                    }
                    case EXTRAORDINARY ->
                        new CallMeeting(
                                new MeetingId(walk.id()),
                                walk.council(),
                                kind,
                                null,
                                day,
                                dice.some(Agendas.ready(town), dice.between(1, 2)),
                                null);
                });
    }

    private Act addSitting(MeetingId meeting, LocalDate day) {
        return Act.office(new AddSitting(meeting, null, new SittingId(walk.id()), day, TIME, null));
    }

    private void next(Sat sat, List<Act> acts) {
        if (sat.published) {
            acts.add(
                    sat.day.isAfter(town.today())
                            ? Act.waitFor(sat.day)
                            : dice.percent(12) ? failRollCall(sat) : open(sat.id));
        } else if (!town.today().isAfter(sat.day)) {
            List<ProposalId> ready = Agendas.ready(town).stream()
                    .filter(proposal -> sat.open.values().stream().noneMatch(line -> line.proposalId.equals(proposal)))
                    .toList();
            if (!ready.isEmpty()) {
                acts.add(Act.office(new AddAgendaItem(sat.id, null, sat.items + 1, dice.oneOf(ready), null)));
            }
            if (!sat.open.isEmpty()) {
                acts.add(Act.office(new PublishAgenda(sat.id, null, null)));
                if (dice.percent(25)) {
                    acts.add(redraw(sat));
                }
            }
        }
    }

    /** An item is taken off the agenda, or moved on it; perhaps one that is not there. */
    private Act redraw(Sat sat) {
        List<Integer> numbers = new ArrayList<>(sat.open.keySet());
        int number = dice.percent(95) && !numbers.isEmpty() ? dice.oneOf(numbers) : sat.items + 1;
        if (dice.percent(40)) {
            return Act.office(new RemoveAgendaItem(sat.id, null, number, "Eki tamamlanacak", null));
        }
        int to = dice.percent(95) && !numbers.isEmpty() ? dice.oneOf(numbers) : sat.items + 2;
        return Act.office(new MoveAgendaItem(sat.id, null, number, to, null));
    }

    private Act open(SittingId id) {
        Set<PersonId> present = new LinkedHashSet<>(walk.persons().subList(0, 6));
        present.addAll(dice.some(walk.persons(), dice.between(0, walk.persons().size())));
        if (dice.percent(10)) {
            present.remove(dice.oneOf(walk.persons()));
        }
        if (dice.percent(95)) {
            present.retainAll(walk.seated());
        }
        return Act.office(new OpenSitting(
                id, null, walk.persons().getFirst(), walk.persons().subList(3, 5), List.copyOf(present), TIME));
    }

    /** Nobody came, or too few; it goes on some days later, or not at all. */
    private Act failRollCall(Sat sat) {
        List<PersonId> present = dice.some(walk.seated(), dice.between(0, 3));
        boolean again = dice.percent(80);
        return Act.office(new RecordFailedRollCall(
                sat.id,
                null,
                null,
                present,
                TIME,
                again ? sat.day.plusDays(dice.between(1, 4)) : null,
                again ? TIME : null));
    }

    @Override
    public Optional<Act> wild() {
        List<Sat> sittings = List.copyOf(Sat.all(town).values());
        LocalDate someDay = town.today().plusDays(dice.between(-5, 40));
        if (sittings.isEmpty()) {
            return Optional.of(call(someDay, dice.oneOf(List.of(MeetingKind.values()))));
        }
        Sat sat = dice.oneOf(sittings);
        return Optional.of(
                switch (dice.between(0, 7)) {
                    case 0 -> call(someDay, dice.oneOf(List.of(MeetingKind.values())));
                    case 1 -> addSitting(sat.meetingId, sat.day.plusDays(dice.between(-1, 6)));
                    case 2 -> open(sat.id);
                    case 3 -> failRollCall(sat);
                    case 4 -> Act.office(new CloseMeeting(sat.meetingId, null, null));
                    case 5 -> redraw(sat);
                    case 6 ->
                        Act.office(new PublishAgenda(sat.id, null, town.today().minusDays(dice.between(-1, 3))));
                    default ->
                        Act.office(new VacateSeat(
                                walk.council(), null, walk.persons().getLast(), "İstifa", town.today()));
                });
    }
}
