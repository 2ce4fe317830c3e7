package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Drop an objective with everything under it.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param objectiveId the objective
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record DropObjective(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ObjectiveId objectiveId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
