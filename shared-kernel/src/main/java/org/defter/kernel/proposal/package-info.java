/**
 * A proposal to the council and what became of it: referral, reports, decision, signatures, the mayor's window,
 * finality, sending, receipt, force, announcement.
 * It may hold several decisions in its life; acts address the latest.
 */
@NullMarked
package org.defter.kernel.proposal;

import org.jspecify.annotations.NullMarked;
