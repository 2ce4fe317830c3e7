package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Record that the review ends without a report (A09).
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param reason what it was for is gone: the term, the commission, or the proposal
 * @param occurredOn day it happened; none = the day the reason arose
 */
public record LapseReview(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        LapseReason reason,
        @Nullable LocalDate occurredOn)
        implements ReviewCommand {}
