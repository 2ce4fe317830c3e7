package org.defter.query.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * A referral of a proposal to commissions and what came back.
 *
 * @param sittingId the sitting that referred it
 * @param meetingId its meeting
 * @param itemNumber the item
 * @param mode separate or joint
 * @param referredOn day of the sitting
 * @param reviews the reviews it opened
 */
public record ReferralView(
        SittingId sittingId,
        MeetingId meetingId,
        int itemNumber,
        ReferralMode mode,
        LocalDate referredOn,
        List<ReviewView> reviews) {

    /** Copies the list. */
    public ReferralView {
        reviews = List.copyOf(reviews);
    }

    /** How a review stands, as the proposal knows it. */
    public enum Standing {
        /** With the commission. */
        OPEN,
        /** Ran out of time without a report (C06). */
        OVERDUE,
        /** Reported. */
        REPORTED,
        /** Ended without a report. */
        LAPSED
    }

    /**
     * A review.
     *
     * @param reviewId the review
     * @param commissions the commission, or all of a joint review, the first-named first
     * @param standing how it stands
     * @param overdueOn last day of its period, if that ran out
     * @param report its report
     */
    public record ReviewView(
            ReviewId reviewId,
            List<CommissionId> commissions,
            Standing standing,
            @Nullable LocalDate overdueOn,
            @Nullable ReceivedReportView report) {

        /** Copies the list. */
        public ReviewView {
            commissions = List.copyOf(commissions);
        }

        ReviewView overdue(LocalDate day) {
            return new ReviewView(reviewId, commissions, report == null ? Standing.OVERDUE : standing, day, report);
        }

        ReviewView lapsed() {
            return new ReviewView(reviewId, commissions, Standing.LAPSED, overdueOn, report);
        }

        ReviewView reported(ReceivedReportView received) {
            return new ReviewView(reviewId, commissions, Standing.REPORTED, overdueOn, received);
        }
    }

    /**
     * A report that reached the council.
     *
     * @param number its number
     * @param opinion its recommendation
     * @param vote its vote as stated; unstated is never inferred
     * @param textHash hash of its text
     * @param late whether its period had run out (C06)
     * @param receivedOn day it was filed
     */
    public record ReceivedReportView(
            ReportNumber number,
            Opinion opinion,
            ReportVote vote,
            String textHash,
            boolean late,
            LocalDate receivedOn) {}

    ReferralView change(ReviewId review, UnaryOperator<ReviewView> change) {
        return new ReferralView(
                sittingId,
                meetingId,
                itemNumber,
                mode,
                referredOn,
                reviews.stream()
                        .map(known -> known.reviewId().equals(review) ? change.apply(known) : known)
                        .toList());
    }

    /** Whether no review is open any more. */
    boolean over() {
        return reviews.stream().noneMatch(review -> review.standing() == Standing.OPEN);
    }

    /** Whether a review ran out of time and has not reported since. */
    boolean overdue() {
        return reviews.stream().anyMatch(review -> review.standing() == Standing.OVERDUE);
    }
}
