package org.defter.command.commission.review;

import static org.defter.kernel.council.Councils.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.kernel.ContentHash;
import org.defter.kernel.commission.CommissionCapacity;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.Matter;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.proposal.Proposals;
import org.jspecify.annotations.Nullable;

/**
 * Histories of a review as its tests find it, referred on 11 March 2024 by a meeting that ends on the 15th: to the nine
 * of the Plan and Budget Commission (persons 10 to 18), or to the five of the Zoning Commission (persons 5 to 9).
 *
 * @param municipalityId the municipality
 * @param mandates who sits in the commission
 * @param events what has happened
 */
record Reviews(MunicipalityId municipalityId, Mandates mandates, List<ReviewEvent> events) {

    static final LocalDate REFERRED_ON = LocalDate.of(2024, 3, 11);
    static final LocalDate MEETING_END = LocalDate.of(2024, 3, 15);

    static final ReportText TEXT =
            new ReportText("Örnek gerekçe", "Kabulü uygun görülmüştür.", Opinion.FAVOURABLE, ReportVote.UNSTATED);

    static final Mandates NINE = Commissions.mandates(Commissions.ofNine());
    static final Mandates FIVE = Commissions.mandates(Commissions.ofFive());

    /** The Plan and Budget Commission, five business days. */
    static Reviews ofNine() {
        return opened(Municipalities.METROPOLITAN, NINE, ClockKind.COMMISSION_REVIEW, Commissions.PLAN_AND_BUDGET);
    }

    /** The Zoning Commission, ten business days. */
    static Reviews ofFive() {
        return opened(Municipalities.ORDINARY, FIVE, ClockKind.COMMISSION_REVIEW_ZONING, Commissions.ZONING);
    }

    /** Both commissions jointly; acts below are those of the nine. */
    static Reviews joint() {
        return opened(
                Municipalities.METROPOLITAN,
                NINE,
                ClockKind.COMMISSION_REVIEW,
                Commissions.PLAN_AND_BUDGET,
                Commissions.ZONING);
    }

    private static Reviews opened(
            MunicipalityId municipality, Mandates mandates, ClockKind kind, CommissionId... commissions) {
        ReferralMode mode = commissions.length == 1 ? ReferralMode.SEPARATE : ReferralMode.JOINT;
        return new Reviews(
                municipality,
                mandates,
                List.of(new ReviewOpened(
                        Proposals.REVIEW,
                        Proposals.PROPOSAL,
                        "Örnek madde",
                        municipality,
                        Sittings.MEETING,
                        Sittings.SITTING,
                        56,
                        mode,
                        List.of(commissions),
                        kind,
                        REFERRED_ON)));
    }

    /** The clock of the review if it starts on that day. */
    Clock clockFrom(LocalDate start) {
        ClockKind kind = ((ReviewOpened) events.getFirst()).clockKind();
        return Sittings.law(municipalityId, start).clock(kind, start).result();
    }

    /** Its period began at the end of the meeting. */
    Reviews timed() {
        return with(new ReviewClockStarted(Proposals.REVIEW, clockFrom(MEETING_END), false, MEETING_END));
    }

    /** Its period, begun at the end of the meeting, ran out. */
    Reviews ranOut() {
        Clock clock = clockFrom(MEETING_END);
        return with(new ReviewClockRanOut(Proposals.REVIEW, Proposals.PROPOSAL, clock, clock.lastDay()));
    }

    /** The commission met in full. */
    Reviews met(LocalDate day) {
        return met(mandates, day);
    }

    /** One of joint commissions met in full. */
    Reviews met(Mandates commission, LocalDate day) {
        return with(new ReviewMeetingHeld(
                Proposals.REVIEW,
                commission.commissionId(),
                commission.membersOn(day).stream().map(seat -> seat.personId()).toList(),
                List.of(),
                commission.size(),
                commission.size() / 2 + 1,
                Sittings.law(municipalityId, day).ruleset().ref(),
                List.of(),
                day));
    }

    /** The draft is there. */
    Reviews drafted(LocalDate day) {
        return with(new ReportDrafted(Proposals.REVIEW, 1, TEXT, ContentHash.of(TEXT), day));
    }

    /** Persons from the one to the other take this position on the draft. */
    Reviews positions(int from, int to, Stance stance, LocalDate day) {
        Reviews result = this;
        for (int k = from; k <= to; k++) {
            result = result.with(new PositionTaken(
                    Proposals.REVIEW, mandates.commissionId(), position(k, stance, day), ContentHash.of(TEXT), day));
        }
        return result;
    }

    /** Everyone signs. */
    Reviews signed(LocalDate day) {
        int first = mandates == NINE ? 10 : 5;
        return positions(first, first + mandates.size() - 1, Stance.SIGNED, day);
    }

    /** The report went out in time. */
    Reviews issued(LocalDate day) {
        return with(new ReviewClockStopped(Proposals.REVIEW, clockFrom(MEETING_END), day))
                .with(new ReportIssued(
                        Proposals.REVIEW,
                        Proposals.PROPOSAL,
                        new ReportNumber(mandates.commissionId(), day.getYear(), 4),
                        null,
                        TEXT,
                        ContentHash.of(TEXT),
                        List.of(),
                        mandates.size(),
                        mandates.size() / 2 + 1,
                        false,
                        Sittings.law(municipalityId, day).ruleset().ref(),
                        List.of(),
                        day));
    }

    /** It ended with the term. */
    Reviews lapsed(LocalDate day) {
        return with(new ReviewLapsed(
                Proposals.REVIEW, Proposals.PROPOSAL, LapseReason.TERM_ENDED, mandates.councilId(), day));
    }

    /** The position of the k-th person. */
    Position position(int k, Stance stance, LocalDate day) {
        return new Position(
                person(k),
                mandates.capacityOf(person(k), day).orElse(CommissionCapacity.MEMBER),
                stance,
                stance == Stance.DISSENTED ? "gerekçe " + k : null);
    }

    Reviews with(ReviewEvent event) {
        return new Reviews(
                municipalityId,
                mandates,
                Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    Review state() {
        return after(events);
    }

    static Review after(List<ReviewEvent> events) {
        Review review = Review.initial();
        for (ReviewEvent event : events) {
            review = review.evolve(event);
        }
        return review;
    }

    /** A series whose next number is 4 and in which 3 is taken. */
    static NumberSource numbers() {
        return (year, requested) -> {
            if (Optional.ofNullable(requested).filter(number -> number == 3).isPresent()) {
                throw Rejected.because(CommonRejection.NUMBER_TAKEN);
            }
            return requested == null ? 4 : requested;
        };
    }

    // -- commands

    static OpenReview opening(MunicipalityId municipality, Matter matter, CommissionId commission) {
        return new OpenReview(
                Proposals.REVIEW,
                Proposals.PROPOSAL,
                "Örnek madde",
                municipality,
                Sittings.MEETING,
                Sittings.SITTING,
                56,
                ReferralMode.SEPARATE,
                List.of(commission),
                matter,
                REFERRED_ON);
    }

    static StartReviewClock starting() {
        return new StartReviewClock(Proposals.REVIEW, MEETING_END);
    }

    static RunOutReviewClock runningOut(@Nullable LocalDate lastDay) {
        return new RunOutReviewClock(Proposals.REVIEW, null, lastDay);
    }

    static ExtendReviewClock extending(LocalDate leave) {
        return new ExtendReviewClock(Proposals.REVIEW, LawChange.calendar(leave, "İdari izin"), leave);
    }

    static PassOnReview passing(CommissionId from, CommissionId to, @Nullable LocalDate day) {
        return new PassOnReview(Proposals.REVIEW, null, from, to, day);
    }

    static LapseReview lapsing(LapseReason reason, @Nullable LocalDate day) {
        return new LapseReview(Proposals.REVIEW, null, reason, day);
    }

    static HoldReviewMeeting holding(CommissionId commission, int from, int to, @Nullable LocalDate day) {
        return new HoldReviewMeeting(Proposals.REVIEW, null, commission, Commissions.persons(from, to), List.of(), day);
    }

    static DraftReport drafting(@Nullable LocalDate day) {
        return new DraftReport(Proposals.REVIEW, null, TEXT, day);
    }

    static TakePosition taking(
            CommissionId commission, int k, Stance stance, @Nullable String reason, @Nullable LocalDate day) {
        return new TakePosition(Proposals.REVIEW, null, commission, person(k), stance, reason, day);
    }

    static IssueReport issuing(@Nullable LocalDate day) {
        return new IssueReport(Proposals.REVIEW, null, null, null, day);
    }
}
