package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Draft a goal.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param goalId the new goal
 * @param code code within the plan
 * @param title the goal
 * @param occurredOn day it happened; none = today
 */
public record DraftGoal(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        GoalId goalId,
        String code,
        String title,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
