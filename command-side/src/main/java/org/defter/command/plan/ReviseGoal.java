package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Word a goal anew.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param goalId the goal
 * @param title the new wording
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record ReviseGoal(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        GoalId goalId,
        String title,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
