package org.defter.kernel.commission.review;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.ReviewId;

/**
 * What happened in a review.
 */
public sealed interface ReviewEvent extends DomainEvent
        permits ReviewOpened,
                ReviewClockStarted,
                ReviewClockRanOut,
                ReviewMeetingHeld,
                ReportDrafted,
                PositionTaken,
                ReportIssued,
                ReviewClockStopped,
                ReviewClockExtended,
                ReviewPassedOn,
                ReviewLapsed {

    /** The stream this event belongs to. */
    ReviewId reviewId();

    @Override
    default String streamId() {
        return reviewId().toString();
    }
}
