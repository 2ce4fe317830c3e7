package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;

/**
 * The commission's period began (C05).
 *
 * @param reviewId the review
 * @param clock the period with its last day
 * @param retrospective whether the last day had already passed when this was recorded; then the next act decides
 * @param occurredOn day the period began
 */
@Revision("1")
public record ReviewClockStarted(ReviewId reviewId, Clock clock, boolean retrospective, LocalDate occurredOn)
        implements ReviewEvent {}
