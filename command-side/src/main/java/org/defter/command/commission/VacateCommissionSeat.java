package org.defter.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record that a seat became vacant.
 *
 * @param commissionId the commission
 * @param expectedVersion version the caller saw; none = no check
 * @param personId who left
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record VacateCommissionSeat(
        @TargetAggregateIdentifier CommissionId commissionId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements CommissionCommand {}
