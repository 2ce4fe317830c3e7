package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.partnership.PartnershipEnding;
import org.jspecify.annotations.Nullable;

/**
 * Record that a partnership ended without a decision of the council: expired, ended by the partner, or given up.
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param cause why
 * @param reason in words, or the document that says so
 * @param occurredOn day it happened; none = today
 */
public record EndPartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PartnershipEnding cause,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
