package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.ObjectiveCard;
import org.jspecify.annotations.Nullable;

/**
 * Set an objective under a goal, or replace its card.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param goalId the goal
 * @param objectiveId the objective
 * @param replaces whether it replaces the card of an existing objective; false for a new one
 * @param card the card
 * @param occurredOn day it happened; none = today
 */
public record SetObjective(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        GoalId goalId,
        ObjectiveId objectiveId,
        boolean replaces,
        ObjectiveCard card,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
