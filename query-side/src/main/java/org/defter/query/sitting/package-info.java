/**
 * The dossier of a sitting: agenda and notice, roll call and quorum, who is present now, referrals, votes, minutes.
 * The public sees it from the announcement of its agenda on.
 */
@NullMarked
package org.defter.query.sitting;

import org.jspecify.annotations.NullMarked;
