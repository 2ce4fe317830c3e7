package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.PartnershipId;

/**
 * An obligation towards the partner was fulfilled (I10).
 *
 * @param partnershipId the partnership
 * @param obligationId the obligation
 * @param evidence what shows it
 * @param occurredOn day it was fulfilled
 */
@Revision("1")
public record ObligationFulfilled(
        PartnershipId partnershipId, ObligationId obligationId, String evidence, LocalDate occurredOn)
        implements PartnershipEvent {}
