/** What follows for a review from events of other streams. */
@NullMarked
package org.defter.command.commission.review.policy;

import org.jspecify.annotations.NullMarked;
