package org.defter.kernel.commission.review;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ReviewId;

/**
 * A draft of the report was laid down; a new draft replaces the former and makes positions on it void.
 *
 * @param reviewId the review
 * @param draft number of the draft, from 1
 * @param text the draft
 * @param textHash SHA-256 of the canonical text, lower-case hex; positions bind to it
 * @param occurredOn day of the draft
 */
@Revision("1")
public record ReportDrafted(ReviewId reviewId, int draft, ReportText text, String textHash, LocalDate occurredOn)
        implements ReviewEvent {}
