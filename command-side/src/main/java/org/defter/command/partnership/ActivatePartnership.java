package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Record that the partnership is active; a membership, because the body accepted it.
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param reference letter or minutes that say so
 * @param occurredOn day it happened; none = today
 */
public record ActivatePartnership(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable String reference,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
