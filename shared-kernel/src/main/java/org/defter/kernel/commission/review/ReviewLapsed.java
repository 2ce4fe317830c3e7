package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * The review ended without a report: what it was for is gone. Nothing more is taken from the commission.
 *
 * @param reviewId the review
 * @param proposalId the proposal
 * @param reason why
 * @param councilId the council whose term ended, if that is the reason (A09)
 * @param occurredOn day it lapsed
 */
@Revision("1")
public record ReviewLapsed(
        ReviewId reviewId,
        ProposalId proposalId,
        LapseReason reason,
        @Nullable CouncilId councilId,
        LocalDate occurredOn)
        implements ReviewEvent {}
