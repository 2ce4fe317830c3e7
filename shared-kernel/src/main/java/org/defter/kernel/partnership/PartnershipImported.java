package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.UnitId;

/**
 * A partnership of before this record was entered, with what an older register or document says of it and no more. What is
 * unknown to that source stays unknown here.
 *
 * @param partnershipId the partnership
 * @param municipalityId the municipality
 * @param unitId the unit that answers for it
 * @param profile what it is, and with whom
 * @param record what the source says of how it came about
 * @param source the register or document it was taken from
 * @param occurredOn day it was entered
 */
@Revision("1")
public record PartnershipImported(
        PartnershipId partnershipId,
        MunicipalityId municipalityId,
        UnitId unitId,
        PartnershipProfile profile,
        ImportedRecord record,
        String source,
        LocalDate occurredOn)
        implements PartnershipEvent {}
