package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;

/**
 * A goal was drafted.
 *
 * @param planId the plan
 * @param goalId the goal
 * @param code code within the plan, for instance A1
 * @param title the goal
 * @param occurredOn day of the draft
 */
@Revision("1")
public record GoalDrafted(PlanId planId, GoalId goalId, String code, String title, LocalDate occurredOn)
        implements PlanEvent {}
