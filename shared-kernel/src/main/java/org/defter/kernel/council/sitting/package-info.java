/**
 * One sitting: agenda, notice, roll call, arrivals and departures, referrals, votes, minutes.
 * Scheduled, announced, open, closed; without a quorum adjourned (B03). A vote pins everything that is needed to compute
 * its outcome again.
 */
@NullMarked
package org.defter.kernel.council.sitting;

import org.jspecify.annotations.NullMarked;
