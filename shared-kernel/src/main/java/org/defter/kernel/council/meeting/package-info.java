/**
 * The meeting of a council: all sittings of one month, or an extraordinary one.
 * Called, then open with its first sitting, then closed; its end starts the review clocks (C05).
 */
@NullMarked
package org.defter.kernel.council.meeting;

import org.jspecify.annotations.NullMarked;
