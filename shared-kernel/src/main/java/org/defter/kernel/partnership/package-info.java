/**
 * Partnerships of a municipality: sister cities, memberships of networks, protocols of cooperation, strategic partnerships.
 * What happened to one, from its proposal over the council's decision, the ministry's permission and the signature to its
 * end, and what both sides read from that: {@link org.defter.kernel.partnership.PartnershipStanding}.
 */
@NullMarked
package org.defter.kernel.partnership;

import org.jspecify.annotations.NullMarked;
