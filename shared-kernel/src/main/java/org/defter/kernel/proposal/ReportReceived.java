package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * A commission's report reached the council.
 *
 * @param proposalId the proposal
 * @param reviewId the review
 * @param number the report's number
 * @param opinion its recommendation
 * @param vote its vote as stated
 * @param textHash hash of the report's text
 * @param late whether its period had run out (C06)
 * @param occurredOn day it was filed
 */
@Revision("1")
public record ReportReceived(
        ProposalId proposalId,
        ReviewId reviewId,
        ReportNumber number,
        Opinion opinion,
        ReportVote vote,
        String textHash,
        boolean late,
        LocalDate occurredOn)
        implements ProposalEvent {}
