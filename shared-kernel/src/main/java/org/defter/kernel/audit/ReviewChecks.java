package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.ContentHash;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.QuorumKind;
import org.jspecify.annotations.Nullable;

/** Periods, meetings and reports of the commissions (C05 to C08). */
final class ReviewChecks {

    private final CaseFile file;
    private final PinnedLaw law;
    private final Checks checks;

    ReviewChecks(CaseFile file, PinnedLaw law, Checks checks) {
        this.file = file;
        this.law = law;
        this.checks = checks;
    }

    void run() {
        for (ReviewOpened review : file.all(ReviewOpened.class)) {
            if (review.proposalId().equals(file.proposalId())) {
                Course course = new Course(review);
                file.stream(review.reviewId()).forEach(course::check);
            }
        }
    }

    /** One review as it goes. */
    private final class Course {

        private final List<CommissionId> commissions;
        private @Nullable Clock clock;

        Course(ReviewOpened opened) {
            this.commissions = new ArrayList<>(opened.commissions());
        }

        void check(CaseEvent at) {
            switch (at.event()) {
                case ReviewPassedOn e -> commissions.replaceAll(own -> own.equals(e.from()) ? e.to() : own);
                case ReviewClockStarted e -> {
                    clock = e.clock();
                    Periods.check(at, e.clock(), law, checks);
                }
                case ReviewClockExtended e -> {
                    clock = e.clock();
                    Periods.check(at, e.clock(), law, checks);
                }
                case ReviewClockRanOut e ->
                    checks.same(
                            at,
                            "C06",
                            CheckSubject.LAST_DAY,
                            e.occurredOn(),
                            e.clock().lastDay());
                case ReviewMeetingHeld e -> meeting(at, e);
                case ReportIssued e -> report(at, e);
                default -> {
                    // Computes nothing.
                }
            }
        }

        private Optional<Mandates> mandates(CaseEvent at, CommissionId commission) {
            return file.before(
                    at.position(),
                    commission,
                    CommissionEvent.class,
                    first -> Mandates.initial((CommissionFormed) first),
                    Mandates::evolve);
        }

        private void meeting(CaseEvent at, ReviewMeetingHeld e) {
            LocalDate day = e.occurredOn();
            Optional<Mandates> mandates = mandates(at, e.commissionId());
            checks.same(at, "C07", CheckSubject.MEMBERSHIP, e.members(), mandates.map(Mandates::size));
            checks.same(
                    at,
                    "C07",
                    CheckSubject.MANDATES,
                    e.attendees().size(),
                    mandates.map(known -> (int) e.attendees().stream()
                            .distinct()
                            .filter(person -> known.isMemberOn(person, day))
                            .count()));
            law.under(e.ruleset(), day, at, checks, then -> {
                Computation<Boolean> met = then.quorumMet(
                        QuorumKind.COMMISSION, e.members(), e.attendees().size());
                checks.same(at, "C07", CheckSubject.QUORUM, e.quorum(), then.commissionQuorum(e.members()));
                checks.same(at, "C07", CheckSubject.QUORUM_MET, true, met);
                checks.explained(at, "C07", e.explanation(), met.steps());
            });
        }

        private void report(CaseEvent at, ReportIssued e) {
            LocalDate day = e.occurredOn();
            checks.same(at, "C07", CheckSubject.TEXT_HASH, e.textHash(), ContentHash.of(e.text()));
            if (clock != null) {
                checks.same(at, "C06", CheckSubject.LATE, e.late(), clock.runOutOn(day));
            }
            List<Mandates> own = commissions.stream()
                    .flatMap(commission -> mandates(at, commission).stream())
                    .toList();
            if (own.size() != commissions.size()) {
                checks.impossible(
                        at, "C07", CheckSubject.SIGNATURES, e.positions().size());
                return;
            }
            checks.same(
                    at,
                    "C07",
                    CheckSubject.MEMBERSHIP,
                    e.members(),
                    own.getFirst().size());
            law.under(e.ruleset(), day, at, checks, then -> {
                checks.same(
                        at,
                        "C07",
                        CheckSubject.QUORUM,
                        e.signaturesNeeded(),
                        then.commissionQuorum(own.getFirst().size()));
                List<Explanation> steps = new ArrayList<>();
                int position = 0;
                for (Mandates commission : own) {
                    List<PersonId> members = commission.membersOn(day).stream()
                            .map(mandate -> mandate.personId())
                            .toList();
                    int end = Math.min(position + members.size(), e.positions().size());
                    List<Position> taken = e.positions().subList(position, end);
                    position = end;
                    checks.same(
                            at,
                            "C07",
                            CheckSubject.MANDATES,
                            taken.stream().map(Position::personId).toList(),
                            members);
                    Computation<Boolean> enough = then.reportSignatures(commission.size(), (int) taken.stream()
                            .filter(one -> one.stance() != Stance.ABSENT)
                            .count());
                    checks.same(at, "C07", CheckSubject.SIGNATURES, true, enough);
                    steps.addAll(enough.steps());
                }
                checks.explained(at, "C07", e.explanation(), steps);
            });
        }
    }
}
