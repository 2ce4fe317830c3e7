package org.defter.query.review;

import org.defter.kernel.id.ReviewId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a review.
 *
 * @param reviewId the review
 * @param moment when it is looked at
 */
public record FindReviewDossier(ReviewId reviewId, Moment moment) {}
