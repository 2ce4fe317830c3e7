package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * Record that a review of the proposal ended without a report.
 *
 * @param proposalId the proposal
 * @param reviewId the review
 * @param reason why it lapsed
 * @param occurredOn day it happened
 */
public record MarkReviewLapsed(
        @TargetAggregateIdentifier ProposalId proposalId, ReviewId reviewId, LapseReason reason, LocalDate occurredOn)
        implements ProposalCommand {}
