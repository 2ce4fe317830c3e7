package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.defter.kernel.proposal.DecisionClockExtended;
import org.defter.kernel.proposal.DecisionClockRanOut;
import org.defter.kernel.proposal.DecisionClockRestarted;
import org.defter.kernel.proposal.DecisionClockStarted;
import org.defter.kernel.proposal.DecisionClockStopped;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionInsisted;
import org.defter.kernel.proposal.DecisionLapsed;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.defter.kernel.proposal.DecisionStayed;
import org.defter.kernel.proposal.LapseCause;
import org.defter.kernel.proposal.LawsuitRecorded;
import org.defter.kernel.proposal.ProposalAmended;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.defter.kernel.proposal.ReportReceived;
import org.jspecify.annotations.Nullable;

/** Decisions from the vote to the civil authority and the court (B02, B08, C06, C11, D01 to D06, D08). */
final class DecisionChecks {

    private final CaseFile file;
    private final PinnedLaw law;
    private final Checks checks;
    private final Checks more;
    private final PlanHashes plans;
    private final Map<Integer, Course> courses = new HashMap<>();

    DecisionChecks(CaseFile file, PinnedLaw law, Checks checks, Checks more) {
        this.file = file;
        this.law = law;
        this.checks = checks;
        this.more = more;
        this.plans = new PlanHashes(file, more);
    }

    void run() {
        for (CaseEvent at : file.stream(file.proposalId())) {
            check(at, (ProposalEvent) at.event());
        }
    }

    private void check(CaseEvent at, ProposalEvent event) {
        switch (event) {
            case ProposalSubmitted e -> plans.check(at, e.frozenPlan());
            case ReportReceived e -> received(at, e);
            case ProposalAmended e -> plans.changed(at, e.base(), e.changes(), e.frozenPlan());
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
            case DecisionLapsed e -> lapsed(at, e);
            case DecisionRectified e -> course(e.decision()).ifPresent(course -> course.decidedOn = e.decidedOnNow());
            case DecisionSigned e -> course(e.decision()).ifPresent(course -> course.signed(at, e));
            case DecisionClockStarted e -> course(e.decision()).ifPresent(course -> course.period(at, e.clock()));
            case DecisionClockRestarted e -> course(e.decision()).ifPresent(course -> course.period(at, e.clock()));
            case DecisionClockExtended e -> course(e.decision()).ifPresent(course -> course.extended(at, e));
            case DecisionClockStopped e ->
                Periods.running(at, e.clock(), clock(e.decision(), e.clock().kind()), more);
            case DecisionClockRanOut e -> {
                Periods.running(at, e.clock(), clock(e.decision(), e.clock().kind()), more);
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
            case DecisionSent e -> Periods.late(at, "D06", e.late(), clock(e.decision(), ClockKind.SENDING), checks);
            case DecisionAnnounced e ->
                Periods.late(at, "D08", e.late(), clock(e.decision(), ClockKind.ANNOUNCEMENT), more);
            case LawsuitRecorded e -> sued(at, e);
            case DecisionEnteredIntoForce e -> plans.check(at, e.frozenPlan());
            case DecisionStayed e -> plans.check(at, e.frozenPlan());
            case DecisionStayLifted e -> plans.check(at, e.frozenPlan());
            case DecisionAnnulled e -> plans.check(at, e.frozenPlan());
            default -> {
                // Computes nothing.
            }
        }
    }

    private Optional<Course> course(int decision) {
        return Optional.ofNullable(courses.get(decision));
    }

    /** The period of that kind as it was recorded last; none if it did not begin. */
    private @Nullable Clock clock(int decision, ClockKind kind) {
        Course course = courses.get(decision);
        return course == null ? null : course.running.get(kind);
    }

    /** What reached the council is what the commission issued. */
    private void received(CaseEvent at, ReportReceived e) {
        Optional<ReportIssued> issued = file.stream(e.reviewId()).stream()
                .filter(recorded -> recorded.position() < at.position())
                .map(CaseEvent::event)
                .filter(ReportIssued.class::isInstance)
                .map(ReportIssued.class::cast)
                .reduce((first, second) -> second);
        more.same(at, "C06", CheckSubject.LATE, e.late(), issued.map(ReportIssued::late));
        more.same(at, "C07", CheckSubject.TEXT_HASH, e.textHash(), issued.map(ReportIssued::textHash));
        more.same(
                at,
                "C08",
                CheckSubject.OUTCOME,
                List.of(e.opinion(), e.vote()),
                issued.map(ReportIssued::text).map(text -> List.of(text.opinion(), text.vote())));
    }

    /** By what vote it lapsed: the council did not insist, or adopted another text in its place. */
    private void lapsed(CaseEvent at, DecisionLapsed e) {
        Optional<Resolution> resolution = followsVote(at, e.sittingId(), e.itemNumber(), e.vote(), e.occurredOn());
        VoteResult result = e.vote().outcome().result();
        more.same(
                at,
                "D04",
                CheckSubject.OUTCOME,
                e.cause(),
                resolution.map(taken -> taken.motion() == Motion.INSIST && result != VoteResult.ACCEPTED
                        ? LapseCause.NOT_INSISTED
                        : LapseCause.TEXT_CHANGED));
        plans.check(at, e.frozenPlan());
    }

    /** Only for the mayor's suit a period runs, and only against what was insisted on. */
    private void sued(CaseEvent at, LawsuitRecorded e) {
        switch (e.plaintiff()) {
            case MAYOR -> Periods.late(at, "D05", e.late(), clock(e.decision(), ClockKind.LAWSUIT), more);
            case CIVIL_AUTHORITY, OTHER -> more.same(at, "D05", CheckSubject.LATE, e.late(), false);
        }
    }

    private void recorded(CaseEvent at, DecisionRecorded e) {
        plans.check(at, e.frozenPlan());
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
        private LocalDate decidedOn;
        private @Nullable LocalDate deliveredOn;
        private int returns;
        private boolean insisted;

        Course(DecisionRecorded decided) {
            this.decided = decided;
            this.decidedOn = decided.occurredOn();
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

        void extended(CaseEvent at, DecisionClockExtended e) {
            Periods.running(at, e.before(), running.get(e.clock().kind()), more);
            period(at, e.clock());
            Periods.extended(
                    at,
                    e.clock(),
                    e.explanation(),
                    law,
                    more,
                    known -> ClockRecount.ofDecision(known, e.before(), decidedOn, deliveredOn));
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
            plans.check(at, e.frozenPlan());
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
