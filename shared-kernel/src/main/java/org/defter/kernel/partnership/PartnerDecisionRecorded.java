package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;

/**
 * The council of the partner has decided too (I05).
 *
 * @param partnershipId the partnership
 * @param decision its decision
 * @param occurredOn day it was recorded to have become known
 */
@Revision("1")
public record PartnerDecisionRecorded(PartnershipId partnershipId, PartnerDecision decision, LocalDate occurredOn)
        implements PartnershipEvent {}
