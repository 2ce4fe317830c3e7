package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.partnership.PartnerDecision;
import org.jspecify.annotations.Nullable;

/**
 * Record the decision of the partner's council (I05).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param decision its decision
 * @param occurredOn day it happened; none = today
 */
public record RecordPartnerDecision(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PartnerDecision decision,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
