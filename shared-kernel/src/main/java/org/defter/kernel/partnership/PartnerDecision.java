package org.defter.kernel.partnership;

import java.time.LocalDate;

/**
 * A decision of the partner's council (I05).
 *
 * @param council the council
 * @param number number of the decision as the partner counts
 * @param decidedOn its day
 */
public record PartnerDecision(String council, String number, LocalDate decidedOn) {}
