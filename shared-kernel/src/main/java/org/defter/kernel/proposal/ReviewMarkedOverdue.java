package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * A review ran out of time; the chair may put the item on the agenda (C06).
 *
 * @param proposalId the proposal
 * @param reviewId the review
 * @param occurredOn last day of its period
 */
@Revision("1")
public record ReviewMarkedOverdue(ProposalId proposalId, ReviewId reviewId, LocalDate occurredOn)
        implements ProposalEvent {}
