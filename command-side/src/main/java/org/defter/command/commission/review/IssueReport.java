package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Issue the report to the council (C07).
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param number number of a report of the past; none = the next
 * @param reportDate the date the report carries, if any
 * @param occurredOn day it happened; none = today
 */
public record IssueReport(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable Integer number,
        @Nullable PartialDate reportDate,
        @Nullable LocalDate occurredOn)
        implements ReviewCommand {}
