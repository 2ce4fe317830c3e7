package org.defter.command.partnership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.PartnershipId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a delegate is one no more (I10).
 *
 * @param partnershipId the partnership
 * @param expectedVersion version the caller saw; none = no check
 * @param delegateId the delegate
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record DismissDelegate(
        @TargetAggregateIdentifier PartnershipId partnershipId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        DelegateId delegateId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PartnershipCommand {}
