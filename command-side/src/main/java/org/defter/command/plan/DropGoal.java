package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Drop a goal with everything under it.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param goalId the goal
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record DropGoal(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        GoalId goalId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
