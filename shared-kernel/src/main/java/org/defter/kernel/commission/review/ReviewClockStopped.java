package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;

/**
 * The report, or the end of the review, stopped the period.
 *
 * @param reviewId the review
 * @param clock the period
 * @param occurredOn day it stopped
 */
@Revision("1")
public record ReviewClockStopped(ReviewId reviewId, Clock clock, LocalDate occurredOn) implements ReviewEvent {}
