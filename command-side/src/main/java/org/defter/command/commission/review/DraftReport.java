package org.defter.command.commission.review;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Lay down a draft of the report.
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param text the draft
 * @param occurredOn day it happened; none = today
 */
public record DraftReport(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ReportText text,
        @Nullable LocalDate occurredOn)
        implements ReviewCommand {}
