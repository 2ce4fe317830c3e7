package org.defter.query.review;

import org.defter.kernel.id.ReviewId;

/**
 * Everything about a review.
 *
 * @param reviewId the review
 */
public record FindReviewDossier(ReviewId reviewId) {}
