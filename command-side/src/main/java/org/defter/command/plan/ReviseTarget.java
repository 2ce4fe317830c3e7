package org.defter.command.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Revise the target of one year.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param indicatorId the indicator
 * @param year the year
 * @param newTarget target from now on
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record ReviseTarget(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        IndicatorId indicatorId,
        int year,
        BigDecimal newTarget,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
