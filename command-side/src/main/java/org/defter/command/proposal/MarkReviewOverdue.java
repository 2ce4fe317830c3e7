package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * Note that a review ran out of time (C06).
 *
 * @param proposalId the proposal
 * @param reviewId the review
 * @param occurredOn day it happened
 */
public record MarkReviewOverdue(
        @TargetAggregateIdentifier ProposalId proposalId, ReviewId reviewId, LocalDate occurredOn)
        implements ProposalCommand {}
