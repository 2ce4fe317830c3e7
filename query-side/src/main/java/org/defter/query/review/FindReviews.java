package org.defter.query.review;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of reviews.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindReviews(ReviewFilter filter, Paging paging, Moment moment) {}
