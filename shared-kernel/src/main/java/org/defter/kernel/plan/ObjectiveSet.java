package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;

/**
 * An objective was set under a goal, or its card was replaced.
 *
 * @param planId the plan
 * @param goalId the goal
 * @param objectiveId the objective
 * @param card the card
 * @param occurredOn day it was set
 */
@Revision("1")
public record ObjectiveSet(
        PlanId planId, GoalId goalId, ObjectiveId objectiveId, ObjectiveCard card, LocalDate occurredOn)
        implements PlanEvent {}
