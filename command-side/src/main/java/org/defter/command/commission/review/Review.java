package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.ReviewStanding;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.jspecify.annotations.Nullable;

/** The state of a review as its decisions need it. */
sealed interface Review {

    /** No referral has reached the commission. */
    record Unopened() implements Review {}

    /** Before the report. */
    sealed interface WithCommission extends Review {

        /** Who has met on it. */
        Meetings meetings();
    }

    /** With the commission; nothing is drafted yet, or what was drafted fell with a commission that ended. */
    record Open(Referred referred, Period period, Meetings meetings) implements WithCommission {}

    /** A draft lies before the members; the report comes not before the day of their last position on it. */
    record Drafted(
            Referred referred,
            Period period,
            Meetings meetings,
            Draft draft,
            Map<Seat, Position> positions,
            LocalDate since)
            implements WithCommission {}

    /** The report went to the council. */
    record Issued(Referred referred, Period period) implements Review {}

    /** It ended without a report. */
    record Lapsed(Referred referred, Period period) implements Review {}

    /** What was referred, to whom and when. */
    record Referred(
            ReviewId reviewId,
            ProposalId proposalId,
            MunicipalityId municipalityId,
            MeetingId meetingId,
            List<CommissionId> commissions,
            ClockKind clockKind,
            LocalDate day) {

        Referred passedOn(ReviewPassedOn e) {
            return new Referred(
                    reviewId,
                    proposalId,
                    municipalityId,
                    meetingId,
                    ReviewStanding.passed(commissions, e),
                    clockKind,
                    day);
        }
    }

    /**
     * The commission's period: not begun, running, or over, by time or by the end of the review. It is retrospective while
     * it runs although its last day had passed when that was recorded.
     */
    record Period(@Nullable Clock clock, boolean runs, boolean retrospective) {

        static Period notBegun() {
            return new Period(null, false, false);
        }

        /** The clock while it runs. */
        Optional<Clock> running() {
            return runs ? Optional.ofNullable(clock) : Optional.empty();
        }

        /** Whether its last day is before that day. */
        boolean overOn(LocalDate day) {
            return clock != null && clock.runOutOn(day);
        }
    }

    /** The first meeting of each commission that has met. Meetings may be entered in any order. */
    record Meetings(Map<CommissionId, LocalDate> first) {

        /** The day by which all of them had met, if they have. */
        Optional<LocalDate> metBy(List<CommissionId> commissions) {
            return first.keySet().containsAll(commissions)
                    ? first.values().stream().max(LocalDate::compareTo)
                    : Optional.empty();
        }

        Meetings without(CommissionId commission) {
            Map<CommissionId, LocalDate> rest = new HashMap<>(first);
            rest.remove(commission);
            return new Meetings(Map.copyOf(rest));
        }
    }

    /** The draft that counts. */
    record Draft(int number, ReportText text, String textHash, LocalDate day) {}

    /** A seat whose holder takes a position: in a joint review one person may sit in two commissions. */
    record Seat(CommissionId commissionId, PersonId personId) {}

    /** The state before anything happened. */
    static Review initial() {
        return new Unopened();
    }

    /**
     * What was referred.
     *
     * @throws IllegalStateException if nothing was; Axon hands no such stream to a command
     */
    default Referred referred() {
        return switch (this) {
            case Unopened _ -> throw new IllegalStateException("the review was not opened");
            case Open open -> open.referred;
            case Drafted drafted -> drafted.referred;
            case Issued issued -> issued.referred;
            case Lapsed lapsed -> lapsed.referred;
        };
    }

    /** The commission's period. */
    default Period period() {
        return switch (this) {
            case Unopened _ -> Period.notBegun();
            case Open open -> open.period;
            case Drafted drafted -> drafted.period;
            case Issued issued -> issued.period;
            case Lapsed lapsed -> lapsed.period;
        };
    }

    /** The state after an event; any history is accepted. */
    default Review evolve(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened e ->
                new Open(
                        new Referred(
                                e.reviewId(),
                                e.proposalId(),
                                e.municipalityId(),
                                e.meetingId(),
                                e.commissions(),
                                e.clockKind(),
                                e.occurredOn()),
                        Period.notBegun(),
                        new Meetings(Map.of()));
            case ReviewClockStarted e -> with(new Period(e.clock(), true, e.retrospective()));
            case ReviewClockExtended e -> with(new Period(e.clock(), true, e.retrospective()));
            case ReviewClockRanOut e -> with(new Period(e.clock(), false, false));
            case ReviewClockStopped e -> with(new Period(e.clock(), false, false));
            case ReviewMeetingHeld e -> met(e);
            case ReportDrafted e -> drafted(new Draft(e.draft(), e.text(), e.textHash(), e.occurredOn()));
            case PositionTaken e ->
                positioned(new Seat(e.commissionId(), e.position().personId()), e.position(), e.occurredOn());
            case ReportIssued _ -> issued();
            case ReviewPassedOn e -> passedOn(e);
            case ReviewLapsed _ -> lapsed();
        };
    }

    private Review with(Period next) {
        return switch (this) {
            case Unopened _ -> this;
            case Open open -> new Open(open.referred, next, open.meetings);
            case Drafted drafted ->
                new Drafted(drafted.referred, next, drafted.meetings, drafted.draft, drafted.positions, drafted.since);
            case Issued issued -> new Issued(issued.referred, next);
            case Lapsed lapsed -> new Lapsed(lapsed.referred, next);
        };
    }

    private Review met(ReviewMeetingHeld e) {
        return switch (this) {
            case Open open -> new Open(open.referred, open.period, with(open.meetings, e));
            case Drafted drafted ->
                new Drafted(
                        drafted.referred,
                        drafted.period,
                        with(drafted.meetings, e),
                        drafted.draft,
                        drafted.positions,
                        drafted.since);
            case Unopened _, Issued _, Lapsed _ -> this;
        };
    }

    private static Meetings with(Meetings meetings, ReviewMeetingHeld e) {
        Map<CommissionId, LocalDate> first = new HashMap<>(meetings.first);
        first.merge(e.commissionId(), e.occurredOn(), (a, b) -> a.isBefore(b) ? a : b);
        return new Meetings(Map.copyOf(first));
    }

    private Review drafted(Draft draft) {
        return switch (this) {
            case WithCommission before ->
                new Drafted(before.referred(), before.period(), before.meetings(), draft, Map.of(), draft.day);
            case Unopened _, Issued _, Lapsed _ -> this;
        };
    }

    private Review positioned(Seat seat, Position position, LocalDate day) {
        return switch (this) {
            case Drafted drafted -> {
                Map<Seat, Position> positions = new LinkedHashMap<>(drafted.positions);
                positions.put(seat, position);
                LocalDate since = day.isAfter(drafted.since) ? day : drafted.since;
                yield new Drafted(drafted.referred, drafted.period, drafted.meetings, drafted.draft, positions, since);
            }
            case Unopened _, Open _, Issued _, Lapsed _ -> this;
        };
    }

    private Review issued() {
        return switch (this) {
            case WithCommission before -> new Issued(before.referred(), before.period());
            case Unopened _, Issued _, Lapsed _ -> this;
        };
    }

    /** What the commission that ended had drafted is not its successor's; that other commissions met stays. */
    private Review passedOn(ReviewPassedOn e) {
        return switch (this) {
            case WithCommission before ->
                new Open(
                        before.referred().passedOn(e),
                        before.period(),
                        before.meetings().without(e.from()));
            case Unopened _, Issued _, Lapsed _ -> this;
        };
    }

    private Review lapsed() {
        return switch (this) {
            case WithCommission before -> new Lapsed(before.referred(), before.period());
            case Unopened _, Issued _, Lapsed _ -> this;
        };
    }
}
