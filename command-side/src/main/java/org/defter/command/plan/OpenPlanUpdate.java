package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Begin to prepare an update of a plan in force (S06).
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record OpenPlanUpdate(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
