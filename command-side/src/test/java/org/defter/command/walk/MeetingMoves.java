package org.defter.command.walk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.command.council.meeting.AddSitting;
import org.defter.command.council.meeting.CallMeeting;
import org.defter.command.council.meeting.CloseMeeting;
import org.defter.command.council.sitting.AddAgendaItem;
import org.defter.command.council.sitting.CloseSitting;
import org.defter.command.council.sitting.OpenSitting;
import org.defter.command.council.sitting.PublishAgenda;
import org.defter.command.council.sitting.RecordArrival;
import org.defter.command.council.sitting.RecordDeparture;
import org.defter.command.council.sitting.ReferItem;
import org.defter.command.council.sitting.SignMinutes;
import org.defter.command.council.sitting.TakeVote;
import org.defter.command.council.sitting.Tally;
import org.defter.kernel.access.Role;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalStage;
import org.jspecify.annotations.Nullable;

/** What the council may do next: meetings, agendas, roll calls, referrals, votes. */
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

    /** A sitting as the record tells it. */
    private static final class Sat {
        final SittingAdded added;
        final Map<Integer, AgendaItemAdded> open = new LinkedHashMap<>();
        final Set<PersonId> present = new LinkedHashSet<>();
        boolean published;
        boolean closed;

        @Nullable
        Officiants officiants;

        Sat(SittingAdded added) {
            this.added = added;
        }

        boolean inSession() {
            return officiants != null && !closed;
        }
    }

    private Map<SittingId, Sat> sittings() {
        Map<SittingId, Sat> all = new LinkedHashMap<>();
        town.log().forEach(event -> {
            switch (event) {
                case SittingAdded e -> all.put(e.sittingId(), new Sat(e));
                case AgendaItemAdded e -> all.get(e.sittingId()).open.put(e.itemNumber(), e);
                case AgendaPublished e -> all.get(e.sittingId()).published = true;
                case SittingOpened e -> {
                    all.get(e.sittingId()).officiants = e.officiants();
                    all.get(e.sittingId()).present.addAll(e.present());
                }
                case MemberArrived e -> all.get(e.sittingId()).present.add(e.personId());
                case MemberDeparted e -> all.get(e.sittingId()).present.remove(e.personId());
                case ItemReferred e -> all.get(e.sittingId()).open.remove(e.itemNumber());
                case VoteTaken e -> all.get(e.sittingId()).open.remove(e.itemNumber());
                case SittingClosed e -> all.get(e.sittingId()).closed = true;
                default -> {
                    // Not of the council.
                }
            }
        });
        return all;
    }

    @Override
    public List<Act> plausible() {
        List<Act> acts = new ArrayList<>();
        Map<SittingId, Sat> sittings = sittings();
        Set<MeetingId> closed = new LinkedHashSet<>(town.all(MeetingClosed.class).stream()
                .map(MeetingClosed::meetingId)
                .toList());
        boolean waiting = false;
        for (MeetingCalled meeting : town.all(MeetingCalled.class)) {
            if (!closed.contains(meeting.meetingId())) {
                waiting |= meeting(meeting, sittings, acts);
            }
        }
        if (!waiting) {
            acts.add(call());
        }
        sittings.forEach((id, sat) -> next(id, sat, acts));
        return acts;
    }

    /** Whether the meeting still has a day before it, or goes on. */
    private boolean meeting(MeetingCalled meeting, Map<SittingId, Sat> sittings, List<Act> acts) {
        List<Sat> own = sittings.values().stream()
                .filter(sat -> sat.added.meetingId().equals(meeting.meetingId()))
                .toList();
        if (own.isEmpty()) {
            acts.add(addSitting(meeting.meetingId(), meeting.firstDay()));
            return !town.today().isAfter(meeting.firstDay());
        }
        LocalDate last = own.getLast().added.day();
        if (own.stream().allMatch(sat -> sat.closed)) {
            if (own.size() < 3 && town.today().isBefore(meeting.firstDay().plusDays(4))) {
                acts.add(addSitting(meeting.meetingId(), last.plusDays(dice.between(1, 2))));
            }
            acts.add(Act.office(new CloseMeeting(meeting.meetingId(), null, last)));
            return true;
        }
        return !own.getFirst().published && !town.today().isAfter(last)
                || own.getFirst().published && town.today().isBefore(last.plusDays(10));
    }

    private Act call() {
        LocalDate day = town.today().plusDays(dice.between(4, 30));
        for (int i = 0;
                i < 30
                        && !town.facts()
                                .municipality(walk.municipality())
                                .lawOn(day)
                                .ordinaryMeetingDay(day)
                                .result();
                i++) {
            day = day.plusDays(1);
        }
        return call(day, MeetingKind.ORDINARY);
    }

    private Act call(LocalDate day, MeetingKind kind) {
        YearMonth month = YearMonth.from(day);
        MeetingId id = new MeetingId(Identifiers.derived("meeting", walk.council(), month));
        return Act.by(Role.MAYOR_OFFICE, new CallMeeting(id, walk.council(), kind, month, day, null));
    }

    private Act addSitting(MeetingId meeting, LocalDate day) {
        return Act.office(new AddSitting(meeting, null, new SittingId(walk.id()), day, TIME, null));
    }

    private void next(SittingId id, Sat sat, List<Act> acts) {
        if (sat.closed) {
            Officiants officiants = sat.officiants;
            if (officiants != null && dice.percent(20)) {
                acts.add(Act.office(new SignMinutes(id, null, officiants.chair(), null)));
            }
        } else if (sat.inSession()) {
            inSession(id, sat, acts);
        } else if (sat.published) {
            acts.add(sat.added.day().isAfter(town.today()) ? Act.waitFor(sat.added.day()) : open(id));
        } else if (!town.today().isAfter(sat.added.day())) {
            List<ProposalId> ready = ready();
            ready = ready.stream()
                    .filter(proposal -> sat.open.values().stream()
                            .noneMatch(item -> item.proposalId().equals(proposal)))
                    .toList();
            if (!ready.isEmpty()) {
                acts.add(Act.office(new AddAgendaItem(id, null, sat.open.size() + 1, dice.oneOf(ready), null)));
            }
            if (!sat.open.isEmpty()) {
                acts.add(Act.office(new PublishAgenda(id, null, null)));
            }
        }
    }

    private List<ProposalId> ready() {
        return town.all(ProposalDrafted.class).stream()
                .map(ProposalDrafted::proposalId)
                .filter(id -> {
                    ProposalStage stage = town.facts().proposal(id).stage();
                    return stage == ProposalStage.SUBMITTED || stage == ProposalStage.REVIEWED;
                })
                .toList();
    }

    private Act open(SittingId id) {
        Set<PersonId> present = new LinkedHashSet<>(walk.persons().subList(0, 6));
        present.addAll(dice.some(walk.persons(), dice.between(0, walk.persons().size())));
        if (dice.percent(10)) {
            present.remove(dice.oneOf(walk.persons()));
        }
        return Act.office(new OpenSitting(
                id, null, walk.persons().getFirst(), walk.persons().subList(3, 5), List.copyOf(present), TIME));
    }

    private void inSession(SittingId id, Sat sat, List<Act> acts) {
        sat.open.forEach((number, item) -> {
            if (item.purpose() == ItemPurpose.REFERRAL) {
                acts.add(refer(id, number));
            } else {
                acts.add(vote(id, number, sat, dice.oneOf(List.of(VotingMode.values()))));
            }
        });
        if (sat.open.isEmpty() || dice.percent(10)) {
            acts.add(Act.office(new CloseSitting(id, null, TIME.plusHours(2))));
        }
        if (dice.percent(20)) {
            PersonId person = dice.oneOf(walk.persons());
            acts.add(Act.office(
                    sat.present.contains(person)
                            ? new RecordDeparture(id, null, person, TIME.plusHours(1))
                            : new RecordArrival(id, null, person, TIME.plusHours(1))));
        }
    }

    private Act refer(SittingId id, int number) {
        List<CommissionId> to =
                dice.some(walk.commissions(), dice.between(1, walk.commissions().size()));
        ReferralMode mode = to.size() > 1 && dice.percent(50) ? ReferralMode.JOINT : ReferralMode.SEPARATE;
        return Act.office(new ReferItem(id, null, number, mode, to));
    }

    /** Votes that add up, for or against; once in a while the names or the counts are wrong. */
    private Act vote(SittingId id, int number, Sat sat, VotingMode mode) {
        Map<PersonId, Vote> named = new LinkedHashMap<>();
        int lean = dice.between(0, 100);
        sat.present.forEach(person ->
                named.put(person, dice.percent(lean) ? Vote.YES : dice.oneOf(Vote.NO, Vote.NO, Vote.ABSTAIN)));
        Map<Vote, Integer> counts = new HashMap<>();
        named.values().forEach(vote -> counts.merge(vote, 1, Integer::sum));
        boolean open = mode != VotingMode.SECRET;
        Tally tally = new Tally(
                mode,
                counts.getOrDefault(Vote.YES, 0) + (dice.percent(3) ? 1 : 0),
                counts.getOrDefault(Vote.NO, 0),
                counts.getOrDefault(Vote.ABSTAIN, 0),
                open ? named.getOrDefault(walk.persons().getFirst(), Vote.YES) : null,
                mode == VotingMode.ROLL_CALL
                        ? named.entrySet().stream()
                                .map(entry -> new NamedVote(entry.getKey(), entry.getValue()))
                                .toList()
                        : List.of());
        return Act.office(new TakeVote(id, null, number, motion(), tally, null));
    }

    private Motion motion() {
        return dice.percent(75) ? Motion.ADOPT : dice.oneOf(List.of(Motion.values()));
    }

    @Override
    public Optional<Act> wild() {
        Map<SittingId, Sat> sittings = sittings();
        if (sittings.isEmpty()) {
            return Optional.of(
                    call(town.today().plusDays(dice.between(-5, 40)), dice.oneOf(List.of(MeetingKind.values()))));
        }
        SittingId id = dice.oneOf(List.copyOf(sittings.keySet()));
        Sat sat = sittings.get(id);
        int number = dice.between(1, 3);
        return Optional.of(
                switch (dice.between(0, 8)) {
                    case 0 ->
                        call(town.today().plusDays(dice.between(-5, 40)), dice.oneOf(List.of(MeetingKind.values())));
                    case 1 -> addSitting(sat.added.meetingId(), sat.added.day().plusDays(dice.between(-1, 6)));
                    case 2 -> open(id);
                    case 3 -> refer(id, number);
                    case 4 -> vote(id, number, sat, dice.oneOf(List.of(VotingMode.values())));
                    case 5 -> Act.office(new CloseSitting(id, null, TIME));
                    case 6 -> Act.office(new CloseMeeting(sat.added.meetingId(), null, null));
                    case 7 ->
                        Act.office(new PublishAgenda(id, null, town.today().minusDays(dice.between(-1, 3))));
                    default ->
                        Act.councillor(
                                dice.oneOf(walk.persons()),
                                new SignMinutes(id, null, dice.oneOf(walk.persons()), null));
                });
    }
}
