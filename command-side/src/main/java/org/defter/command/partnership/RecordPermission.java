package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Record the permission of the ministry (I03).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param number its number
 * @param occurredOn day it happened; none = today
 */
public record RecordPermission(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String number,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
