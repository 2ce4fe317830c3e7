package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;

/**
 * A goal was dropped with everything under it.
 *
 * @param planId the plan
 * @param goalId the goal
 * @param reason why
 * @param occurredOn day it was dropped
 */
@Revision("1")
public record GoalDropped(PlanId planId, GoalId goalId, String reason, LocalDate occurredOn) implements PlanEvent {}
