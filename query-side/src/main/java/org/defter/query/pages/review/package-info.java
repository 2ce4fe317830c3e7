/** Commissions on their pages, and the review of an item with its report. */
@NullMarked
package org.defter.query.pages.review;

import org.jspecify.annotations.NullMarked;
