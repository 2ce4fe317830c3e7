package org.defter.query.review;

import org.defter.query.platform.Paging;

/**
 * A list of reviews.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindReviews(ReviewFilter filter, Paging paging) {}
