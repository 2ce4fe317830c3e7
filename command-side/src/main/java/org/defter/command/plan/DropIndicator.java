package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Drop an indicator.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param indicatorId the indicator
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record DropIndicator(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IndicatorId indicatorId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
