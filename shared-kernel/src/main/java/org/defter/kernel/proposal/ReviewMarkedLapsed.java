package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;

/**
 * A review of the proposal ended without a report. The last one that was awaited leaves the proposal reviewed if any
 * commission reported or used up its time (C06); if none did, it is to be referred again.
 *
 * @param proposalId the proposal
 * @param reviewId the review
 * @param reason why it lapsed
 * @param referAgain whether no review is left and none came to anything
 * @param occurredOn day it lapsed
 */
@Revision("1")
public record ReviewMarkedLapsed(
        ProposalId proposalId, ReviewId reviewId, LapseReason reason, boolean referAgain, LocalDate occurredOn)
        implements ProposalEvent {}
