package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.ContentHash;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.proposal.ProposalDrafted;
import org.jspecify.annotations.Nullable;

/** Periods, meetings, drafts and reports of the commissions (C05 to C08). */
final class ReviewChecks {

    private final CaseFile file;
    private final PinnedLaw law;
    private final Checks checks;
    private final Checks more;

    ReviewChecks(CaseFile file, PinnedLaw law, Checks checks, Checks more) {
        this.file = file;
        this.law = law;
        this.checks = checks;
        this.more = more;
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

        private final ReviewOpened opened;
        private final List<CommissionId> commissions;
        private @Nullable Clock clock;
        private @Nullable String drafted;

        Course(ReviewOpened opened) {
            this.opened = opened;
            this.commissions = new ArrayList<>(opened.commissions());
        }

        void check(CaseEvent at) {
            switch (at.event()) {
                case ReviewOpened _ -> kindOfPeriod(at);
                case ReviewPassedOn e -> commissions.replaceAll(own -> own.equals(e.from()) ? e.to() : own);
                case ReviewClockStarted e -> {
                    clock = e.clock();
                    Periods.check(at, e.clock(), law, checks);
                    more.same(at, "C05", CheckSubject.LAST_DAY, e.clock().kind(), opened.clockKind());
                }
                case ReviewClockExtended e -> {
                    Periods.running(at, e.before(), clock, more);
                    clock = e.clock();
                    Periods.check(at, e.clock(), law, checks);
                    Periods.extended(
                            at,
                            e.clock(),
                            e.explanation(),
                            law,
                            more,
                            known -> ClockRecount.ofReview(known, e.before(), opened.occurredOn(), meetingEnd(at)));
                }
                case ReviewClockRanOut e -> {
                    Periods.running(at, e.clock(), clock, more);
                    checks.same(
                            at,
                            "C06",
                            CheckSubject.LAST_DAY,
                            e.occurredOn(),
                            e.clock().lastDay());
                }
                case ReviewClockStopped e -> Periods.running(at, e.clock(), clock, more);
                case ReportDrafted e -> {
                    drafted = e.textHash();
                    more.same(at, "C08", CheckSubject.TEXT_HASH, e.textHash(), ContentHash.of(e.text()));
                }
                case PositionTaken e ->
                    more.same(at, "C08", CheckSubject.TEXT_HASH, e.textHash(), Optional.ofNullable(drafted));
                case ReviewMeetingHeld e -> meeting(at, e);
                case ReportIssued e -> report(at, e);
                default -> {
                    // Computes nothing.
                }
            }
        }

        /** Which period a review has follows from the subject of the proposal. */
        private void kindOfPeriod(CaseEvent at) {
            more.same(
                    at,
                    "C05",
                    CheckSubject.LAST_DAY,
                    opened.clockKind(),
                    file.all(ProposalDrafted.class).stream()
                            .findFirst()
                            .map(drafted -> Law.reviewClock(drafted.matter())));
        }

        /** The last day of the meeting that referred, as far as it had ended. */
        private @Nullable LocalDate meetingEnd(CaseEvent at) {
            return file.stream(opened.meetingId()).stream()
                    .filter(recorded -> recorded.position() < at.position())
                    .map(CaseEvent::event)
                    .filter(MeetingClosed.class::isInstance)
                    .map(DomainEvent::occurredOn)
                    .findFirst()
                    .orElse(null);
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

        /** A report that comes before the period began, while the meeting that referred goes on, is not late. */
        private void late(CaseEvent at, ReportIssued e) {
            Clock running = clock;
            if (running == null) {
                more.same(at, "C06", CheckSubject.LATE, e.late(), false);
            } else {
                checks.same(at, "C06", CheckSubject.LATE, e.late(), running.runOutOn(e.occurredOn()));
            }
        }

        private void report(CaseEvent at, ReportIssued e) {
            LocalDate day = e.occurredOn();
            checks.same(at, "C07", CheckSubject.TEXT_HASH, e.textHash(), ContentHash.of(e.text()));
            late(at, e);
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
