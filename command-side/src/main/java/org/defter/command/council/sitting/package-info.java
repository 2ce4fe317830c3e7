/**
 * Sittings of a council: agenda and its notice (A04), roll call and quorum (B01), who comes and goes, referrals, votes
 * whose outcome is computed (B02, B05, B07), minutes.
 *
 * <p>What happens at a sitting happens on its day. A sitting that finds no quorum never opens and is postponed (B03); one
 * that is adjourned ends, and another takes over what it did not come to.
 */
@NullMarked
package org.defter.command.council.sitting;

import org.jspecify.annotations.NullMarked;
