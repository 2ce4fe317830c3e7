package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PartnershipId;

/**
 * The contact of the partner was named: an office and nobody in person (I10).
 *
 * @param partnershipId the partnership
 * @param contact the office
 * @param occurredOn day it was named
 */
@Revision("1")
public record PartnershipContactSet(PartnershipId partnershipId, ContactOffice contact, LocalDate occurredOn)
        implements PartnershipEvent {}
