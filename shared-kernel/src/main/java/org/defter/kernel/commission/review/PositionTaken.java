package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.ReviewId;

/**
 * A member took a position on the draft (C08).
 *
 * @param reviewId the review
 * @param commissionId the commission whose seat it is
 * @param position the position
 * @param textHash hash of the draft it was taken on
 * @param occurredOn day it was taken
 */
@Revision("1")
public record PositionTaken(
        ReviewId reviewId, CommissionId commissionId, Position position, String textHash, LocalDate occurredOn)
        implements ReviewEvent {}
