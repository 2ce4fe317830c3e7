package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.ReviewId;

/**
 * A commission that ended left the review to the one formed in its place. The period runs on; the successor meets, drafts
 * and signs for itself, so a draft and the positions on it are void.
 *
 * @param reviewId the review
 * @param from the commission that ended
 * @param to its successor
 * @param occurredOn day the successor took it over
 */
@Revision("1")
public record ReviewPassedOn(ReviewId reviewId, CommissionId from, CommissionId to, LocalDate occurredOn)
        implements ReviewEvent {}
