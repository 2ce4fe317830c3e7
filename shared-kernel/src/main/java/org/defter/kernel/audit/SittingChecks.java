package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
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
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.ChairOffice;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.vote.Ballot;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteOutcome;
import org.defter.kernel.law.vote.VoteRequirement;
import org.jspecify.annotations.Nullable;

/** Roll calls, chairs and votes of the sittings (A08, B01 to B07, B10). */
final class SittingChecks {

    private final CaseFile file;
    private final PinnedLaw law;
    private final Checks checks;

    SittingChecks(CaseFile file, PinnedLaw law, Checks checks) {
        this.file = file;
        this.law = law;
        this.checks = checks;
    }

    void run() {
        for (SittingScheduled sitting : file.all(SittingScheduled.class)) {
            Course course = new Course(sitting.councilId(), sitting.day());
            for (CaseEvent recorded : file.stream(sitting.sittingId())) {
                course.check(recorded, (SittingEvent) recorded.event());
            }
        }
    }

    /** One sitting as it goes: who is there, who presides. */
    private final class Course {

        private final CouncilId council;
        private final LocalDate day;
        private final Set<PersonId> present = new LinkedHashSet<>();
        private final Set<PersonId> recused = new HashSet<>();
        private boolean postponed;
        private @Nullable Officiants officiants;
        private @Nullable VoteTaken tied;

        Course(CouncilId council, LocalDate day) {
            this.council = council;
            this.day = day;
        }

        void check(CaseEvent at, SittingEvent event) {
            switch (event) {
                case AgendaTakenOver e -> postponed = e.postponements() > 0;
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
                    recount(at, e);
                }
                case MemberArrived e -> present.add(e.personId());
                case MemberDeparted e -> present.remove(e.personId());
                case ChairChanged e -> {
                    if (officiants != null) {
                        officiants = new Officiants(e.chair(), officiants.clerks());
                    }
                }
                case MemberRecused e -> {
                    if (e.proposalId().equals(file.proposalId())) {
                        recused.add(e.personId());
                        recusal(at, e);
                    }
                }
                case ProceduralVoteTaken e -> {
                    if (e.proposalId().equals(file.proposalId())) {
                        attendees(at, e.attendees(), Set.of());
                        vote(at, e.vote(), e.motion().requirement(), 1);
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
                    }
                }
                default -> {
                    // Computes nothing of this proposal.
                }
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

        private void recount(CaseEvent at, MembersRecounted e) {
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
                            true,
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
            attendees(at, e.attendees(), recused);
            checks.same(
                    at,
                    "B01",
                    CheckSubject.SEATS,
                    sorted(e.seats()),
                    roster(at)
                            .map(known -> sorted(known.membersOn(day).stream()
                                    .map(Member::personId)
                                    .toList())));
            checks.same(
                    at,
                    "B01",
                    CheckSubject.MEMBERSHIP,
                    e.vote().fullMembership(),
                    roster(at).map(Roster::fullMembership));
            if (officiants != null) {
                checks.same(at, "B08", CheckSubject.SIGNATORIES, e.officiants(), officiants);
            }
            checks.same(
                    at,
                    "B02",
                    CheckSubject.ATTENDEES,
                    e.vote().attendees(),
                    e.attendees().size());
            vote(at, e.vote(), e.motion().requirement(), e.round());
            tied = e;
        }

        private void lot(CaseEvent at, LotsDrawn e) {
            VoteTaken before = tied;
            if (before == null) {
                checks.impossible(
                        at, "B05", CheckSubject.OUTCOME, e.vote().outcome().result());
                return;
            }
            VoteRecord vote = before.vote();
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
