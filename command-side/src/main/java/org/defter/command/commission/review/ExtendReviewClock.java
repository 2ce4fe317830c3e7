package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.LawChange;

/**
 * Count the running period of the commission again after a change of the law in force.
 *
 * @param reviewId the review
 * @param cause what changed
 * @param changedOn day of the change
 */
public record ExtendReviewClock(@TargetAggregateIdentifier ReviewId reviewId, LawChange cause, LocalDate changedOn)
        implements ReviewCommand {}
