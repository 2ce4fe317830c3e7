package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * Close the proposal whose referral was open when the term of the council ended (A09).
 *
 * @param proposalId the proposal
 * @param reviewId the review that lapsed with the term
 * @param councilId the council whose term ended
 * @param occurredOn day it happened
 */
public record CloseWithTerm(
        @TargetAggregateIdentifier ProposalId proposalId, ReviewId reviewId, CouncilId councilId, LocalDate occurredOn)
        implements ProposalCommand {}
