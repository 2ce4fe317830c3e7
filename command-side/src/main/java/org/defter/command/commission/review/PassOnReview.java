package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Give the review of a commission that ended to the one formed in its place.
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param from the commission that ended
 * @param to its successor
 * @param occurredOn day it happened; none = today
 */
public record PassOnReview(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        CommissionId from,
        CommissionId to,
        @Nullable LocalDate occurredOn)
        implements ReviewCommand {}
