package org.defter.command.commission.review;

import org.defter.kernel.id.ReviewId;

/**
 * What can be asked of a review.
 */
public sealed interface ReviewCommand
        permits OpenReview,
                StartReviewClock,
                RunOutReviewClock,
                HoldReviewMeeting,
                DraftReport,
                TakePosition,
                IssueReport,
                ExtendReviewClock,
                PassOnReview,
                LapseReview {

    /** The stream it addresses. */
    ReviewId reviewId();
}
