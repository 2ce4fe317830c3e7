/**
 * The meeting of a council: all sittings of one month, or an extraordinary one.
 * Called, then open with its first sitting, then closed; its end starts the review clocks (C05). A sitting that was
 * adjourned goes on at another one; a meeting whose postponed sitting has no quorum either lapses for its month (B03).
 */
@NullMarked
package org.defter.kernel.council.meeting;

import org.jspecify.annotations.NullMarked;
