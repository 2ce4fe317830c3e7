/**
 * Sittings of a council: agenda and its notice (A04), roll call and quorum (B01), who comes and goes, referrals, votes
 * whose outcome is computed (B02, B05, B07), minutes.
 *
 * <p>What happens at a sitting happens on its day. Failed quorum, recounts, closed sittings, secret votes and items added
 * at the sitting are other acts than these.
 */
@NullMarked
package org.defter.command.council.sitting;

import org.jspecify.annotations.NullMarked;
