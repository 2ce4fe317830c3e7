package org.defter.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CommissionId;
import org.jspecify.annotations.Nullable;

/**
 * End the commission.
 *
 * @param commissionId the commission
 * @param expectedVersion version the caller saw; none = no check
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record EndCommission(
        @TargetAggregateIdentifier CommissionId commissionId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reason,
        @Nullable LocalDate occurredOn)
        implements CommissionCommand {}
