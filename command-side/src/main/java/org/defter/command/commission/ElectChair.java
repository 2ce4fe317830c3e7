package org.defter.command.commission;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Record the election of the chair by the commission.
 *
 * @param commissionId the commission
 * @param expectedVersion version the caller saw; none = no check
 * @param personId the chair
 * @param occurredOn day it happened; none = today
 */
public record ElectChair(
        @TargetAggregateIdentifier CommissionId commissionId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        PersonId personId,
        @Nullable LocalDate occurredOn)
        implements CommissionCommand {}
