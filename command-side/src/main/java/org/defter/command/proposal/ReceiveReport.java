package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * Note that a commission's report arrived.
 *
 * @param proposalId the proposal
 * @param reviewId the review
 * @param number the report's number
 * @param opinion its recommendation
 * @param vote its vote as stated
 * @param textHash hash of its text
 * @param late whether its period had run out
 * @param occurredOn day it happened
 */
public record ReceiveReport(
        @TargetAggregateIdentifier ProposalId proposalId,
        ReviewId reviewId,
        ReportNumber number,
        Opinion opinion,
        ReportVote vote,
        String textHash,
        boolean late,
        LocalDate occurredOn)
        implements ProposalCommand {}
