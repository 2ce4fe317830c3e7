package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.PartnershipProfile;
import org.jspecify.annotations.Nullable;

/**
 * Enter a partnership of before this record, as an older register or document has it.
 *
 * @param partnershipId the partnership
 * @param municipalityId the municipality
 * @param unitId the unit that answers for it
 * @param profile what it is, and with whom
 * @param record what the source says of how it came about
 * @param source the register or document it is taken from
 * @param occurredOn day it happened; none = today
 */
public record ImportPartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        MunicipalityId municipalityId,
        UnitId unitId,
        PartnershipProfile profile,
        ImportedRecord record,
        String source,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
