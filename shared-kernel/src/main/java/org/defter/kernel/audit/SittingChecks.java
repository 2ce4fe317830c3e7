package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilOffice;
import org.defter.kernel.council.Member;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.ChairOffice;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.jspecify.annotations.Nullable;

/** Roll calls, chairs, votes and adjournments of the sittings (A02, A05, A06, A08, A10, B01 to B07, B10, C11). */
final class SittingChecks {

    private final CaseFile file;
    private final PinnedLaw law;
    private final Checks checks;
    private final Checks more;
    private final PlanHashes plans;

    SittingChecks(CaseFile file, PinnedLaw law, Checks checks, Checks more) {
        this.file = file;
        this.law = law;
        this.checks = checks;
        this.more = more;
        this.plans = new PlanHashes(file, more);
    }

    void run() {
        for (SittingScheduled sitting : file.all(SittingScheduled.class)) {
            Course course = new Course(sitting);
            List<CaseEvent> events = file.stream(sitting.sittingId());
            for (int i = 0; i < events.size(); i++) {
                SittingEvent next =
                        i + 1 < events.size() ? (SittingEvent) events.get(i + 1).event() : null;
                course.check(events.get(i), (SittingEvent) events.get(i).event(), next);
            }
        }
    }

    /** One sitting as it goes: who is there, who presides. */
    private final class Course {

        private final SittingScheduled scheduled;
        private final CouncilId council;
        private final LocalDate day;
        private final Set<PersonId> present = new LinkedHashSet<>();
        private final Map<Integer, Set<PersonId>> recused = new HashMap<>();
        private int postponements;
        private @Nullable Officiants officiants;
        private @Nullable VoteTaken tied;

        Course(SittingScheduled scheduled) {
            this.scheduled = scheduled;
            this.council = scheduled.councilId();
            this.day = scheduled.day();
        }

        void check(CaseEvent at, SittingEvent event, @Nullable SittingEvent next) {
            switch (event) {
                case AgendaTakenOver e -> postponements = e.postponements();
                case RollCallFailed e ->
                    rollCall(at, e.ruleset(), e.fullMembership(), e.quorum(), e.present(), false, e.explanation());
                case SittingOpened e -> {
                    here(e.present());
                    officiants = e.officiants();
                    rollCall(at, e.ruleset(), e.fullMembership(), e.quorum(), e.present(), true, e.explanation());
                    officers(at, e);
                }
                case MembersRecounted e -> {
                    here(e.present());
                    recount(at, e, wentOn(e, next));
                }
                case MemberArrived e -> present.add(e.personId());
                case MemberDeparted e -> present.remove(e.personId());
                case ChairChanged e -> {
                    chair(at, e);
                    if (officiants != null) {
                        officiants = new Officiants(e.chair(), officiants.clerks());
                    }
                }
                case SittingAdjourned e -> adjourned(at, e);
                case ClosedSessionVoteTaken e ->
                    procedure(at, e.attendees(), e.officiants(), e.vote(), VoteRequirement.MAJORITY_OF_ATTENDEES);
                case MemberRecused e -> {
                    recused.computeIfAbsent(e.itemNumber(), _ -> new HashSet<>())
                            .add(e.personId());
                    if (e.proposalId().equals(file.proposalId())) {
                        recusal(at, e);
                    }
                }
                case ProceduralVoteTaken e -> {
                    if (e.proposalId().equals(file.proposalId())) {
                        procedure(
                                at,
                                e.attendees(),
                                e.officiants(),
                                e.vote(),
                                e.motion().requirement());
                        admissible(at, e);
                    }
                }
                case VoteTaken e -> {
                    if (e.proposalId().equals(file.proposalId())) {
                        voted(at, e);
                    }
                }
                case LotsDrawn e -> {
                    if (e.proposalId().equals(file.proposalId())) {
                        lot(at, e);
                        tied = null;
                    }
                }
                case AmendmentsAdopted e -> {
                    if (e.proposalId().equals(file.proposalId())) {
                        plans.changed(at, e.base(), e.changes(), e.frozenPlan());
                    }
                }
                case ItemReferred e -> settled(e.proposalId());
                case ItemPostponed e -> settled(e.proposalId());
                case ItemWithdrawn e -> settled(e.proposalId());
                default -> {
                    // Computes nothing of this proposal.
                }
            }
        }

        /** An item that is gone is not held by a tie any more. */
        private void settled(ProposalId proposal) {
            if (proposal.equals(file.proposalId())) {
                tied = null;
            }
        }

        private void here(List<PersonId> counted) {
            present.clear();
            present.addAll(counted);
        }

        private Optional<Roster> roster(CaseEvent at) {
            return file.before(
                    at.position(),
                    council,
                    CouncilEvent.class,
                    first -> Roster.initial((CouncilConvened) first),
                    Roster::evolve);
        }

        private void rollCall(
                CaseEvent at,
                RulesetRef ruleset,
                int membership,
                int quorum,
                List<PersonId> counted,
                boolean opened,
                List<Explanation> explanation) {
            boolean postponed = postponements > 0;
            QuorumKind kind = postponed ? QuorumKind.POSTPONED : QuorumKind.MEETING;
            members(at, membership, counted);
            law.under(ruleset, day, at, checks, then -> {
                Computation<Integer> needed =
                        postponed ? then.postponedQuorum(membership) : then.meetingQuorum(membership);
                quorum(
                        at,
                        postponed ? "B03" : "B01",
                        then,
                        kind,
                        membership,
                        needed,
                        quorum,
                        counted,
                        opened,
                        explanation);
            });
        }

        /** Too few end the sitting: it is adjourned, or closed where nothing is left. */
        private static boolean wentOn(MembersRecounted e, @Nullable SittingEvent next) {
            return switch (next) {
                case SittingAdjourned adjourned -> adjourned.cause() != AdjournmentCause.RECOUNT;
                case SittingClosed _ -> e.present().size() >= e.quorum();
                case null, default -> true;
            };
        }

        private void recount(CaseEvent at, MembersRecounted e, boolean wentOn) {
            members(at, e.fullMembership(), e.present());
            law.under(
                    e.ruleset(),
                    day,
                    at,
                    checks,
                    then -> quorum(
                            at,
                            "B04",
                            then,
                            QuorumKind.RECOUNT,
                            e.fullMembership(),
                            then.recountQuorum(e.fullMembership()),
                            e.quorum(),
                            e.present(),
                            wentOn,
                            e.explanation()));
        }

        private void quorum(
                CaseEvent at,
                String rule,
                Law then,
                QuorumKind kind,
                int membership,
                Computation<Integer> needed,
                int quorum,
                List<PersonId> counted,
                boolean met,
                List<Explanation> explanation) {
            Computation<Boolean> enough = then.quorumMet(kind, membership, counted.size());
            checks.same(at, rule, CheckSubject.QUORUM, quorum, needed);
            checks.same(at, rule, CheckSubject.QUORUM_MET, met, enough);
            checks.explained(at, rule, explanation, enough.steps());
        }

        private void members(CaseEvent at, int membership, List<PersonId> counted) {
            Optional<Roster> roster = roster(at);
            checks.same(at, "B01", CheckSubject.MEMBERSHIP, membership, roster.map(Roster::fullMembership));
            checks.same(at, "B01", CheckSubject.MANDATES, counted.size(), roster.map(known -> (int) new HashSet<>(
                            counted)
                    .stream().filter(person -> known.isMemberOn(person, day)).count()));
        }

        private void officers(CaseEvent at, SittingOpened e) {
            Optional<Roster> roster = roster(at);
            checks.same(
                    at,
                    "B08",
                    CheckSubject.CLERKS,
                    e.officiants().clerks().size(),
                    roster.map(known -> (int) e.officiants().clerks().stream()
                            .filter(clerk -> known.holds(clerk, CouncilOffice.CLERK, day)
                                    || known.holds(clerk, CouncilOffice.SUBSTITUTE_CLERK, day))
                            .count()));
            roster.ifPresent(known -> law.of(e.ruleset(), day, at).ifPresent(then -> {
                Set<ChairOffice> offices = new HashSet<>();
                ChairOffice own = null;
                for (Map.Entry<ChairOffice, PersonId> chair :
                        known.eligibleChairs(day).entrySet()) {
                    if (present.contains(chair.getValue())) {
                        offices.add(chair.getKey());
                        own = chair.getValue().equals(e.officiants().chair()) ? chair.getKey() : own;
                    }
                }
                if (own == null) {
                    checks.same(at, "A08", CheckSubject.CHAIR, true, false);
                } else {
                    checks.same(at, "A08", CheckSubject.CHAIR, true, then.mayChair(own, offices, false));
                }
            }));
        }

        /** Who takes the chair comes first in the order among those who are there and able to. */
        private void chair(CaseEvent at, ChairChanged e) {
            more.same(
                    at,
                    "A08",
                    CheckSubject.CHAIR,
                    e.from().toString(),
                    Optional.ofNullable(officiants).map(known -> known.chair().toString()));
            law.under(
                    e.ruleset(),
                    day,
                    at,
                    more,
                    then -> roster(at)
                            .ifPresentOrElse(
                                    known -> chair(at, e, then, able(e, known)),
                                    () -> more.impossible(
                                            at,
                                            "A08",
                                            CheckSubject.CHAIR,
                                            e.chair().toString())));
        }

        private void chair(CaseEvent at, ChairChanged e, Law then, Map<ChairOffice, PersonId> able) {
            able.entrySet().stream()
                    .filter(one -> one.getValue().equals(e.chair()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresentOrElse(
                            own -> {
                                Computation<Boolean> may =
                                        then.mayChair(own, able.keySet(), e.change() == ChairChange.ACTIVITY_REPORT);
                                more.same(at, "A08", CheckSubject.CHAIR, true, may);
                                more.explained(at, "A08", e.explanation(), may.steps());
                            },
                            () -> more.same(at, "A08", CheckSubject.CHAIR, true, false));
        }

        private Map<ChairOffice, PersonId> able(ChairChanged e, Roster known) {
            Set<PersonId> without = switch (e.change()) {
                case LEFT -> Set.of(e.from());
                case RECUSED -> e.itemNumber() == null ? Set.of() : recused(e.itemNumber());
                case ACTIVITY_REPORT, RETURNED -> Set.of();
            };
            Map<ChairOffice, PersonId> able = new EnumMap<>(ChairOffice.class);
            known.eligibleChairs(day).forEach((office, person) -> {
                if (present.contains(person) && !without.contains(person)) {
                    able.put(office, person);
                }
            });
            return able;
        }

        /** To a day the law allows, or for good where it allows none. */
        private void adjourned(CaseEvent at, SittingAdjourned e) {
            law.under(e.ruleset(), day, at, more, then -> {
                switch (e.cause()) {
                    case NO_QUORUM, RECOUNT -> postponed(at, e, then);
                    case CHAIR ->
                        meeting(at)
                                .ifPresentOrElse(
                                        known -> toLaterDay(at, e, then, known),
                                        () -> more.impossible(at, "A02", CheckSubject.EXPLANATION, e.explanation()));
                }
            });
        }

        private void postponed(CaseEvent at, SittingAdjourned e, Law then) {
            NextSitting next = e.next();
            Computation<Boolean> again = then.postponable(postponements);
            more.same(at, "B03", CheckSubject.OUTCOME, next != null, again);
            List<Explanation> steps = new ArrayList<>(again.steps());
            if (next != null) {
                Computation<Clock> period = then.clock(ClockKind.POSTPONED_SITTING, day);
                more.same(at, "B03", CheckSubject.IN_TIME, true, period.result().includes(next.day()));
                steps.addAll(period.steps());
            }
            more.explained(at, "B03", e.explanation(), steps);
        }

        private void toLaterDay(CaseEvent at, SittingAdjourned e, Law then, MeetingStanding meeting) {
            NextSitting next = e.next();
            if (next == null) {
                more.same(at, "A02", CheckSubject.OUTCOME, false, true);
                return;
            }
            Computation<Boolean> within = then.meetingLength(meeting.kind(), meeting.firstDay(), next.day());
            more.same(at, "A02", CheckSubject.IN_TIME, true, within);
            more.explained(at, "A02", e.explanation(), within.steps());
        }

        private Optional<MeetingStanding> meeting(CaseEvent at) {
            return file.before(
                    at.position(),
                    scheduled.meetingId(),
                    MeetingEvent.class,
                    MeetingStanding::initial,
                    MeetingStanding::evolve);
        }

        /** A vote about the procedure: all who are there take part. */
        private void procedure(
                CaseEvent at, List<PersonId> attendees, Officiants said, VoteRecord vote, VoteRequirement requirement) {
            attendees(at, attendees, Set.of());
            counted(at, attendees, said, vote, more);
            vote(at, vote, requirement, 1);
        }

        private void admissible(CaseEvent at, ProceduralVoteTaken e) {
            String rule = switch (e.motion()) {
                case ADD_ITEM -> "A06";
                case WAIVE_COMMISSION -> "A05";
            };
            Optional<Computation<Boolean>> possible = law.of(e.vote().ruleset(), day, at)
                    .flatMap(then -> switch (e.motion()) {
                        case ADD_ITEM ->
                            meeting(at).map(known -> then.itemMayBeAdded(known.kind(), scheduled.ordinal()));
                        case WAIVE_COMMISSION ->
                            file.all(ProposalDrafted.class).stream()
                                    .findFirst()
                                    .map(drafted -> then.decidableWithoutCommission(drafted.matter()));
                    });
            possible.ifPresentOrElse(
                    known -> {
                        more.same(at, rule, CheckSubject.OUTCOME, true, known);
                        more.explained(at, rule, e.admissible(), known.steps());
                    },
                    () -> more.impossible(at, rule, CheckSubject.EXPLANATION, e.admissible()));
        }

        private Set<PersonId> recused(int item) {
            return recused.getOrDefault(item, Set.of());
        }

        private void recusal(CaseEvent at, MemberRecused e) {
            law.under(e.ruleset(), day, at, checks, then -> {
                Computation<Boolean> must = then.mustRecuse(e.degree());
                checks.same(at, "B10", CheckSubject.OUTCOME, true, must);
                checks.explained(at, "B10", e.explanation(), must.steps());
            });
        }

        private void attendees(CaseEvent at, Collection<PersonId> named, Set<PersonId> without) {
            Set<PersonId> voters = new HashSet<>(present);
            voters.removeAll(without);
            checks.same(at, "B01", CheckSubject.ATTENDEES, sorted(named), sorted(voters));
        }

        private void voted(CaseEvent at, VoteTaken e) {
            Set<PersonId> without = recused(e.itemNumber());
            attendees(at, e.attendees(), without);
            more.same(
                    at,
                    "B10",
                    CheckSubject.ATTENDEES,
                    sorted(e.recused()),
                    sorted(without.stream().filter(present::contains).toList()));
            checks.same(
                    at,
                    "B01",
                    CheckSubject.SEATS,
                    sorted(e.seats()),
                    roster(at)
                            .map(known -> sorted(known.membersOn(day).stream()
                                    .map(Member::personId)
                                    .toList())));
            counted(at, e.attendees(), e.officiants(), e.vote(), checks);
            VoteTaken before = tied;
            more.same(at, "B05", CheckSubject.OUTCOME, e.round(), before == null ? 1 : before.round() + 1);
            plans.voted(at, e, proposed(at));
            vote(at, e.vote(), e.motion().requirement(), e.round());
            tied = switch (e.vote().outcome().result()) {
                case TIE_REPEAT, TIE_LOTS -> e;
                case ACCEPTED, REJECTED -> null;
            };
        }

        /** The version of the plan that was submitted with the proposal last. */
        private @Nullable FrozenPlan proposed(CaseEvent at) {
            return file.stream(file.proposalId()).stream()
                    .filter(recorded -> recorded.position() < at.position())
                    .map(CaseEvent::event)
                    .filter(ProposalSubmitted.class::isInstance)
                    .map(ProposalSubmitted.class::cast)
                    .reduce((first, second) -> second)
                    .map(ProposalSubmitted::frozenPlan)
                    .orElse(null);
        }

        private void counted(CaseEvent at, List<PersonId> attendees, Officiants said, VoteRecord vote, Checks to) {
            to.same(
                    at,
                    "B01",
                    CheckSubject.MEMBERSHIP,
                    vote.fullMembership(),
                    roster(at).map(Roster::fullMembership));
            to.same(at, "B08", CheckSubject.SIGNATORIES, said, Optional.ofNullable(officiants));
            to.same(at, "B02", CheckSubject.ATTENDEES, vote.attendees(), attendees.size());
        }

        private void lot(CaseEvent at, LotsDrawn e) {
            VoteTaken before = tied;
            if (before == null) {
                checks.impossible(
                        at, "B05", CheckSubject.OUTCOME, e.vote().outcome().result());
                return;
            }
            VoteRecord vote = before.vote();
            more.same(at, "B05", CheckSubject.COUNTS, counts(e.vote()), counts(vote));
            more.same(at, "B08", CheckSubject.SIGNATORIES, e.officiants(), Optional.ofNullable(officiants));
            more.same(at, "C11", CheckSubject.TEXT_HASH, hash(e.frozenPlan()), hash(before.frozenPlan()));
            law.under(
                    e.vote().ruleset(),
                    day,
                    at,
                    checks,
                    then -> outcome(
                            at,
                            "B05",
                            e.vote(),
                            then.outcomeByLot(
                                    Ballot.secret(
                                            before.motion().requirement(),
                                            vote.fullMembership(),
                                            vote.attendees(),
                                            vote.yes(),
                                            vote.no(),
                                            vote.abstain(),
                                            before.round()),
                                    e.drawn())));
        }

        private static String hash(@Nullable FrozenPlan frozen) {
            return frozen == null ? "–" : frozen.contentHash();
        }

        private static List<Integer> counts(VoteRecord vote) {
            return List.of(vote.fullMembership(), vote.attendees(), vote.yes(), vote.no(), vote.abstain());
        }

        private void vote(CaseEvent at, VoteRecord vote, VoteRequirement requirement, int round) {
            checks.same(at, "B02", CheckSubject.COUNTS, vote.yes() + vote.no() + vote.abstain(), vote.attendees());
            if (!vote.rollCall().isEmpty()) {
                checks.same(
                        at, "B06", CheckSubject.COUNTS, List.of(vote.yes(), vote.no(), vote.abstain()), named(vote));
            }
            law.under(vote.ruleset(), day, at, checks, then -> {
                try {
                    outcome(
                            at,
                            "B02",
                            vote,
                            then.outcome(new Ballot(
                                    vote.mode(),
                                    requirement,
                                    vote.fullMembership(),
                                    vote.attendees(),
                                    vote.yes(),
                                    vote.no(),
                                    vote.abstain(),
                                    vote.chairVote(),
                                    round)));
                } catch (IllegalArgumentException contradiction) {
                    checks.same(
                            at,
                            "B02",
                            CheckSubject.OUTCOME,
                            vote.outcome().result(),
                            String.valueOf(contradiction.getMessage()));
                }
            });
        }

        private void outcome(CaseEvent at, String rule, VoteRecord vote, Computation<VoteOutcome> computed) {
            VoteOutcome said = vote.outcome();
            VoteOutcome follows = computed.result();
            checks.same(at, rule, CheckSubject.THRESHOLD, said.threshold(), follows.threshold());
            checks.same(
                    at,
                    rule,
                    CheckSubject.OUTCOME,
                    said.result(),
                    new Computation<>(follows.result(), computed.steps()));
            checks.same(at, "B07", CheckSubject.UNANIMITY, said.unanimity(), follows.unanimity());
            checks.explained(at, rule, vote.explanation(), computed.steps());
        }

        private static List<Integer> named(VoteRecord vote) {
            Map<Vote, Integer> counted = new EnumMap<>(Map.of(Vote.YES, 0, Vote.NO, 0, Vote.ABSTAIN, 0));
            for (NamedVote one : vote.rollCall()) {
                counted.merge(one.vote(), 1, Integer::sum);
            }
            return List.copyOf(counted.values());
        }

        private static List<String> sorted(Collection<PersonId> persons) {
            return persons.stream().map(PersonId::toString).sorted().toList();
        }
    }
}
