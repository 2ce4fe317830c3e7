package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.partnership.PartnershipProfile;
import org.jspecify.annotations.Nullable;

/**
 * Propose a partnership.
 *
 * @param partnershipId the partnership
 * @param municipalityId the municipality
 * @param unitId the unit that answers for it
 * @param profile what it is, and with whom
 * @param occurredOn day it happened; none = today
 */
public record ProposePartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        MunicipalityId municipalityId,
        UnitId unitId,
        PartnershipProfile profile,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
