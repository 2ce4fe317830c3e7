package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.defter.command.ActContext;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.commission.review.Review.Draft;
import org.defter.command.commission.review.Review.Referred;
import org.defter.command.commission.review.Review.Seat;
import org.defter.kernel.ContentHash;
import org.defter.kernel.PartialDate;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.Mandate;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.QuorumKind;

/**
 * Decides on what a commission does with what was referred to it (C07 to C09); its period is {@link ReviewClockDecider}'s,
 * how it ends without a report, or with another commission, {@link ReviewEndDecider}'s.
 *
 * <table>
 * <caption>Commands by state: an event, nothing, or a refusal</caption>
 * <tr><th>command</th><th>Unopened</th><th>Open</th><th>Drafted</th><th>Issued</th><th>Lapsed</th></tr>
 * <tr><td>OpenReview</td><td>ReviewOpened (+ ReviewClockStarted)</td><td>nothing</td><td>nothing</td>
 * <td>nothing</td><td>nothing</td></tr>
 * <tr><td>StartReviewClock</td><td>REVIEW_NOT_OPEN</td><td>ReviewClockStarted, nothing if begun</td>
 * <td>ReviewClockStarted, nothing if begun</td><td>nothing</td><td>nothing</td></tr>
 * <tr><td>RunOutReviewClock</td><td>REVIEW_NOT_OPEN</td><td>ReviewClockRanOut, REVIEW_CLOCK_NOT_STARTED</td>
 * <td>ReviewClockRanOut, REVIEW_CLOCK_NOT_STARTED</td><td>nothing</td><td>nothing</td></tr>
 * <tr><td>ExtendReviewClock</td><td>REVIEW_NOT_OPEN</td><td>ReviewClockExtended, nothing if not later</td>
 * <td>ReviewClockExtended, nothing if not later</td><td>nothing</td><td>nothing</td></tr>
 * <tr><td>HoldReviewMeeting</td><td>REVIEW_NOT_OPEN</td><td>ReviewMeetingHeld</td><td>ReviewMeetingHeld</td>
 * <td>REPORT_ALREADY_ISSUED</td><td>REVIEW_LAPSED</td></tr>
 * <tr><td>DraftReport</td><td>REVIEW_NOT_OPEN</td><td>ReportDrafted</td><td>ReportDrafted</td>
 * <td>REPORT_ALREADY_ISSUED</td><td>REVIEW_LAPSED</td></tr>
 * <tr><td>TakePosition, IssueReport</td><td>REVIEW_NOT_OPEN</td><td>NOTHING_DRAFTED</td>
 * <td>PositionTaken, (ReviewClockStopped +) ReportIssued</td><td>REPORT_ALREADY_ISSUED</td><td>REVIEW_LAPSED</td></tr>
 * <tr><td>PassOnReview</td><td>REVIEW_NOT_OPEN</td><td>ReviewPassedOn</td><td>ReviewPassedOn</td>
 * <td>REPORT_ALREADY_ISSUED</td><td>REVIEW_LAPSED</td></tr>
 * <tr><td>LapseReview</td><td>REVIEW_NOT_OPEN</td><td>(ReviewClockStopped +) ReviewLapsed</td>
 * <td>(ReviewClockStopped +) ReviewLapsed</td><td>REPORT_ALREADY_ISSUED, to a policy nothing</td><td>nothing</td></tr>
 * </table>
 *
 * <p>Acts of the commission later than the last day of its period are preceded by ReviewClockRanOut. A report of the last
 * day or earlier is in time, even if it is entered after the record that the period ran out. Quorum, positions and
 * signatures are those of the members, chair and deputy of the day.
 */
final class ReviewDecider {

    private ReviewDecider() {}

    static List<ReviewEvent> open(OpenReview c, Review review, LawInForce inForce, ActContext act) {
        return switch (review) {
            case Review.Unopened _ -> opened(c, inForce.on(c.occurredOn()), act);
            case Review.WithCommission _, Review.Issued _, Review.Lapsed _ -> List.of();
        };
    }

    private static List<ReviewEvent> opened(OpenReview c, Law law, ActContext act) {
        ReviewOpened opened = new ReviewOpened(
                c.reviewId(),
                c.proposalId(),
                c.title(),
                c.municipalityId(),
                c.meetingId(),
                c.sittingId(),
                c.itemNumber(),
                c.mode(),
                c.commissions(),
                Law.reviewClock(c.matter()),
                c.occurredOn());
        return switch (law.settings().reviewClockStart()) {
            case MEETING_END -> List.of(opened);
            case REFERRAL_SITTING ->
                List.of(
                        opened,
                        ReviewClockDecider.started(
                                c.reviewId(),
                                law.clock(opened.clockKind(), c.occurredOn()).result(),
                                act));
        };
    }

    /** What happened, and before it what the record lacks if it happened after the last day: that the period ran out. */
    static List<ReviewEvent> settled(LocalDate day, Review review, ReviewEvent then) {
        List<ReviewEvent> events = new ArrayList<>();
        review.period()
                .running()
                .filter(clock -> clock.runOutOn(day))
                .ifPresent(clock -> events.add(ReviewClockDecider.ranOut(review.referred(), clock)));
        events.add(then);
        return events;
    }

    // -- meeting, draft, positions

    static List<ReviewEvent> holdMeeting(
            HoldReviewMeeting c, Review review, Mandates mandates, LawInForce inForce, ActContext act) {
        Referred referred = withCommission(review).referred();
        requirePart(referred, c.commissionId());
        act.requireCommission(List.of(c.commissionId()));
        LocalDate day = act.occurredOn(c.occurredOn(), referred.day());
        Set<PersonId> attendees = new HashSet<>();
        for (PersonId person : c.attendees()) {
            if (!mandates.isMemberOn(person, day)) {
                throw Rejected.because(ReviewRejection.NOT_A_COMMISSION_MEMBER, "person", person, "day", day);
            }
            if (!attendees.add(person)) {
                throw Rejected.because(ReviewRejection.ATTENDEE_NAMED_TWICE, "person", person);
            }
        }
        Law law = inForce.on(day);
        Computation<Boolean> met = law.quorumMet(QuorumKind.COMMISSION, mandates.size(), attendees.size());
        Rejected.unless(
                met,
                ReviewRejection.COMMISSION_QUORUM_NOT_MET,
                "present",
                attendees.size(),
                "members",
                mandates.size());
        return settled(
                day,
                review,
                new ReviewMeetingHeld(
                        c.reviewId(),
                        c.commissionId(),
                        c.attendees(),
                        c.guests(),
                        mandates.size(),
                        law.commissionQuorum(mandates.size()).result(),
                        law.ruleset().ref(),
                        met.steps(),
                        day));
    }

    static List<ReviewEvent> draft(DraftReport c, Review review, ActContext act) {
        Review.WithCommission before = withCommission(review);
        act.requireCommission(before.referred().commissions());
        return switch (before) {
            case Review.Open open -> drafted(c, review, 1, metBy(open), act);
            case Review.Drafted drafted ->
                drafted(c, review, drafted.draft().number() + 1, drafted.draft().day(), act);
        };
    }

    private static LocalDate metBy(Review.Open open) {
        return open.meetings()
                .metBy(open.referred().commissions())
                .orElseThrow(() -> Rejected.because(ReviewRejection.NO_MEETING_HELD));
    }

    private static List<ReviewEvent> drafted(
            DraftReport c, Review review, int number, LocalDate notBefore, ActContext act) {
        LocalDate day = act.occurredOn(c.occurredOn(), notBefore);
        return settled(day, review, new ReportDrafted(c.reviewId(), number, c.text(), ContentHash.of(c.text()), day));
    }

    static List<ReviewEvent> takePosition(TakePosition c, Review review, Mandates mandates, ActContext act) {
        Review.Drafted drafted = withDraft(review);
        Draft draft = drafted.draft();
        act.requirePerson(c.personId());
        requirePart(drafted.referred(), c.commissionId());
        act.requireCommission(List.of(c.commissionId()));
        LocalDate day = act.occurredOn(c.occurredOn(), draft.day());
        CommissionCapacity capacity = mandates.capacityOf(c.personId(), day)
                .orElseThrow(() ->
                        Rejected.because(ReviewRejection.NOT_A_COMMISSION_MEMBER, "person", c.personId(), "day", day));
        requireReason(c);
        Position position = new Position(c.personId(), capacity, c.stance(), c.reason());
        if (position.equals(drafted.positions().get(new Seat(c.commissionId(), c.personId())))) {
            return List.of();
        }
        return settled(day, review, new PositionTaken(c.reviewId(), c.commissionId(), position, draft.textHash(), day));
    }

    private static void requireReason(TakePosition c) {
        boolean reasoned = c.reason() != null && !c.reason().isBlank();
        switch (c.stance()) {
            case DISSENTED -> {
                if (!reasoned) {
                    throw Rejected.because(ReviewRejection.DISSENT_WITHOUT_REASON);
                }
            }
            case SIGNED, ABSENT -> {
                if (c.reason() != null) {
                    throw Rejected.because(ReviewRejection.REASON_WITHOUT_DISSENT);
                }
            }
        }
    }

    // -- the report

    static List<ReviewEvent> issue(
            IssueReport c,
            Review review,
            List<Mandates> commissions,
            LawInForce inForce,
            NumberSource numbers,
            ActContext act) {
        Review.Drafted drafted = withDraft(review);
        act.requireCommission(drafted.referred().commissions());
        LocalDate day = act.occurredOn(c.occurredOn(), drafted.since());
        PartialDate reportDate = c.reportDate();
        if (reportDate != null && reportDate.earliest().isAfter(day)) {
            throw Rejected.because(
                    ReviewRejection.REPORT_DATED_AFTER_FILING, "reportDate", reportDate, "occurredOn", day);
        }
        Law law = inForce.on(day);
        List<Position> positions = new ArrayList<>();
        List<Explanation> explanation = new ArrayList<>();
        for (Mandates commission : commissions) {
            List<Position> own = positionsOf(commission, drafted, day);
            Computation<Boolean> enough = law.reportSignatures(commission.size(), signatures(own));
            Rejected.unless(
                    enough,
                    ReviewRejection.SIGNATURES_TOO_FEW,
                    "signatures",
                    signatures(own),
                    "members",
                    commission.size());
            positions.addAll(own);
            explanation.addAll(enough.steps());
        }
        Mandates first = commissions.getFirst();
        int year = reportDate == null ? day.getYear() : reportDate.year();
        ReportIssued issued = new ReportIssued(
                c.reviewId(),
                drafted.referred().proposalId(),
                new ReportNumber(first.commissionId(), year, numbers.draw(year, c.number())),
                reportDate,
                drafted.draft().text(),
                drafted.draft().textHash(),
                positions,
                first.size(),
                law.commissionQuorum(first.size()).result(),
                drafted.period().overOn(day),
                law.ruleset().ref(),
                explanation,
                day);
        List<ReviewEvent> events = new ArrayList<>();
        drafted.period()
                .running()
                .map(clock -> clock.runOutOn(day)
                        ? ReviewClockDecider.ranOut(drafted.referred(), clock)
                        : new ReviewClockStopped(c.reviewId(), clock, day))
                .ifPresent(events::add);
        events.add(issued);
        return events;
    }

    private static List<Position> positionsOf(Mandates commission, Review.Drafted drafted, LocalDate day) {
        List<Position> positions = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Mandate mandate : commission.membersOn(day)) {
            Position position = drafted.positions().get(new Seat(commission.commissionId(), mandate.personId()));
            if (position == null) {
                missing.add(mandate.name());
            } else {
                positions.add(inCapacityOn(day, position, commission));
            }
        }
        if (!missing.isEmpty()) {
            throw Rejected.because(ReviewRejection.POSITIONS_MISSING, "missing", missing);
        }
        return positions;
    }

    /** The report is signed by whoever heads the commission on its day, not by who did when the position was taken. */
    private static Position inCapacityOn(LocalDate day, Position position, Mandates commission) {
        CommissionCapacity capacity =
                commission.capacityOf(position.personId(), day).orElseThrow();
        return new Position(position.personId(), capacity, position.stance(), position.reason());
    }

    private static int signatures(List<Position> positions) {
        return (int) positions.stream()
                .filter(position -> position.stance() != Stance.ABSENT)
                .count();
    }

    // -- states

    static Review.WithCommission withCommission(Review review) {
        return switch (review) {
            case Review.Unopened _ -> throw Rejected.because(ReviewRejection.REVIEW_NOT_OPEN);
            case Review.WithCommission before -> before;
            case Review.Issued _ -> throw Rejected.because(ReviewRejection.REPORT_ALREADY_ISSUED);
            case Review.Lapsed _ -> throw Rejected.because(ReviewRejection.REVIEW_LAPSED);
        };
    }

    private static Review.Drafted withDraft(Review review) {
        return switch (review) {
            case Review.Unopened _ -> throw Rejected.because(ReviewRejection.REVIEW_NOT_OPEN);
            case Review.Open _ -> throw Rejected.because(ReviewRejection.NOTHING_DRAFTED);
            case Review.Drafted drafted -> drafted;
            case Review.Issued _ -> throw Rejected.because(ReviewRejection.REPORT_ALREADY_ISSUED);
            case Review.Lapsed _ -> throw Rejected.because(ReviewRejection.REVIEW_LAPSED);
        };
    }

    static void requirePart(Referred referred, CommissionId commission) {
        if (!referred.commissions().contains(commission)) {
            throw Rejected.because(ReviewRejection.COMMISSION_NOT_IN_REVIEW, "commission", commission);
        }
    }
}
