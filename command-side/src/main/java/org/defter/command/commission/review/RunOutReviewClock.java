package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Record that the period ran out.
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param lastDay the last day the caller saw, so that a moved clock is not run out by mistake; none = whatever it
 * is
 */
public record RunOutReviewClock(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate lastDay)
        implements ReviewCommand {}
