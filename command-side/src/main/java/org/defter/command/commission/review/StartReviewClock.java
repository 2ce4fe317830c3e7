package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.ReviewId;

/**
 * Start the commission's period at the end of the meeting (C05, literal reading).
 *
 * @param reviewId the review
 * @param occurredOn day it happened
 */
public record StartReviewClock(@TargetAggregateIdentifier ReviewId reviewId, LocalDate occurredOn)
        implements ReviewCommand {}
