package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.ProposalEvent;
import org.jspecify.annotations.Nullable;

/** Decisions from the vote to the civil authority (B02, B08, D01 to D03, D06, D08). */
final class DecisionChecks {

    private final CaseFile file;
    private final PinnedLaw law;
    private final Checks checks;
    private final Map<Integer, Course> courses = new HashMap<>();

    DecisionChecks(CaseFile file, PinnedLaw law, Checks checks) {
        this.file = file;
        this.law = law;
        this.checks = checks;
    }

    void run() {
        for (CaseEvent at : file.stream(file.proposalId())) {
            check(at, (ProposalEvent) at.event());
        }
    }

    private void check(CaseEvent at, ProposalEvent event) {
        switch (event) {
            case DecisionRecorded e -> {
                courses.put(e.decision(), new Course(e));
                recorded(at, e);
            }
            case DecisionInsisted e -> {
                course(e.decision()).ifPresent(course -> course.insisted = true);
                followsVote(at, e.sittingId(), e.itemNumber(), e.vote(), e.occurredOn());
                checks.same(
                        at,
                        "D03",
                        CheckSubject.OUTCOME,
                        VoteResult.ACCEPTED,
                        e.vote().outcome().result());
            }
            case DecisionSigned e -> course(e.decision()).ifPresent(course -> course.signed(at, e));
            case DecisionClockStarted e -> course(e.decision()).ifPresent(course -> course.period(at, e.clock()));
            case DecisionClockRestarted e -> course(e.decision()).ifPresent(course -> course.period(at, e.clock()));
            case DecisionClockExtended e -> course(e.decision()).ifPresent(course -> course.period(at, e.clock()));
            case DecisionClockRanOut e -> {
                course(e.decision())
                        .ifPresent(course -> course.ranOut.put(e.clock().kind(), e.clock()));
                checks.same(
                        at,
                        e.clock().rule(),
                        CheckSubject.LAST_DAY,
                        e.occurredOn(),
                        e.clock().lastDay());
            }
            case DecisionDelivered e ->
                course(e.decision()).ifPresent(course -> {
                    course.deliveredOn = e.occurredOn();
                    course.signatures(at);
                });
            case DecisionFinalised e -> course(e.decision()).ifPresent(course -> course.finalised(at, e));
            case DecisionReturned e -> course(e.decision()).ifPresent(course -> course.returned(at, e));
            case DecisionSent e ->
                course(e.decision())
                        .map(course -> course.running.get(ClockKind.SENDING))
                        .ifPresent(clock ->
                                checks.same(at, "D06", CheckSubject.LATE, e.late(), clock.runOutOn(e.occurredOn())));
            default -> {
                // Computes nothing.
            }
        }
    }

    private Optional<Course> course(int decision) {
        return Optional.ofNullable(courses.get(decision));
    }

    private void recorded(CaseEvent at, DecisionRecorded e) {
        Optional<Resolution> resolution = followsVote(at, e.sittingId(), e.itemNumber(), e.vote(), e.occurredOn());
        checks.same(
                at,
                "B02",
                CheckSubject.OUTCOME,
                e.accepted(),
                e.vote().outcome().result() == VoteResult.ACCEPTED);
        checks.same(at, "B08", CheckSubject.SIGNATORIES, e.officiants(), resolution.map(Resolution::officiants));
    }

    /** The vote of a decision is the one the sitting recorded. */
    private Optional<Resolution> followsVote(
            CaseEvent at, SittingId sitting, int item, VoteRecord vote, LocalDate day) {
        Optional<Resolution> resolution = file.resolutions(at.position(), sitting, item)
                .filter(taken -> taken.occurredOn().equals(day))
                .reduce((first, second) -> second);
        checks.same(at, "B02", CheckSubject.VOTE_OF_DECISION, vote, resolution.map(Resolution::vote));
        return resolution;
    }

    /** One decision as it goes. */
    private final class Course {

        private final DecisionRecorded decided;
        private final Map<ClockKind, Clock> running = new EnumMap<>(ClockKind.class);
        private final Map<ClockKind, Clock> ranOut = new EnumMap<>(ClockKind.class);
        private final List<DecisionSigned> signatures = new ArrayList<>();
        private @Nullable LocalDate deliveredOn;
        private int returns;
        private boolean insisted;

        Course(DecisionRecorded decided) {
            this.decided = decided;
        }

        void signed(CaseEvent at, DecisionSigned e) {
            signatures.add(e);
            Officiants officiants = decided.officiants();
            checks.same(
                    at,
                    "B08",
                    CheckSubject.SIGNATORIES,
                    e.capacity().name(),
                    officiants
                            .capacityOf(e.personId())
                            .map(SignatoryCapacity::name)
                            .orElse("–"));
        }

        void signatures(CaseEvent at) {
            LocalDate day = decided.occurredOn();
            law.of(decided.vote().ruleset(), day, at)
                    .ifPresent(then -> checks.same(at, "B08", CheckSubject.SIGNATURES, true, complete(then)));
        }

        private Computation<Boolean> complete(Law then) {
            boolean chair = signatures.stream().anyMatch(one -> one.capacity() == SignatoryCapacity.CHAIR);
            int clerks = (int) signatures.stream()
                    .filter(one -> one.capacity() == SignatoryCapacity.CLERK)
                    .count();
            return then.decisionSigned(chair, clerks);
        }

        void period(CaseEvent at, Clock clock) {
            running.put(clock.kind(), clock);
            Periods.check(at, clock, law, checks);
            if (clock.kind() == ClockKind.MAYOR_RETURN) {
                LocalDate decidedOn = decided.occurredOn();
                law.of(clock.ruleset(), decidedOn, at)
                        .filter(_ -> deliveredOn != null)
                        .ifPresent(then -> checks.same(
                                at,
                                "D02",
                                CheckSubject.FIRST_DAY,
                                clock.startedOn(),
                                then.mayorClockStart(decidedOn, deliveredOn)));
            }
        }

        void finalised(CaseEvent at, DecisionFinalised e) {
            Clock mayor = ranOut.get(ClockKind.MAYOR_RETURN);
            signatures(at);
            boolean holds = switch (e.cause()) {
                case RETURN_PERIOD_RAN_OUT -> mayor != null && mayor.lastDay().equals(e.occurredOn());
                case LAST_SIGNATURE ->
                    mayor != null
                            && !signatures.isEmpty()
                            && signatures.getLast().occurredOn().equals(e.occurredOn());
                case INSISTED -> insisted;
            };
            checks.same(at, "D03", CheckSubject.FINALITY, true, holds);
        }

        void returned(CaseEvent at, DecisionReturned e) {
            Clock mayor = running.get(ClockKind.MAYOR_RETURN);
            if (mayor == null) {
                checks.impossible(at, "D01", CheckSubject.IN_TIME, e.occurredOn());
                return;
            }
            int before = returns++;
            law.under(e.ruleset(), decided.occurredOn(), at, checks, then -> {
                Computation<Boolean> once = then.returnable(before);
                Computation<Boolean> inTime = then.returnInTime(mayor, e.occurredOn());
                List<Explanation> steps = new ArrayList<>(once.steps());
                steps.addAll(
                        then.clock(ClockKind.MAYOR_RETURN, mayor.startedOn()).steps());
                steps.addAll(inTime.steps());
                checks.same(at, "D01", CheckSubject.IN_TIME, true, once.result() && inTime.result());
                checks.explained(at, "D01", e.explanation(), steps);
            });
        }
    }
}
