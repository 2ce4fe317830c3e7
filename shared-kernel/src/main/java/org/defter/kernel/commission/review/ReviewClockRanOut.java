package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;

/**
 * The period ended without a report; the chair may put the item on the agenda, a late report is flagged (C06).
 *
 * @param reviewId the review
 * @param proposalId the proposal
 * @param clock the period
 * @param occurredOn last day of the period
 */
@Revision("1")
public record ReviewClockRanOut(ReviewId reviewId, ProposalId proposalId, Clock clock, LocalDate occurredOn)
        implements ReviewEvent {}
