package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.UnitId;

/**
 * A unit proposed a partnership; the council has not decided on it.
 *
 * @param partnershipId the partnership
 * @param municipalityId the municipality
 * @param unitId the unit that answers for it
 * @param profile what it is, and with whom
 * @param occurredOn day it was proposed
 */
@Revision("1")
public record PartnershipProposed(
        PartnershipId partnershipId,
        MunicipalityId municipalityId,
        UnitId unitId,
        PartnershipProfile profile,
        LocalDate occurredOn)
        implements PartnershipEvent {}
