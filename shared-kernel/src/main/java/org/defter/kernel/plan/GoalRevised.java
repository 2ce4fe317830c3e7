package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;

/**
 * A goal was worded anew.
 *
 * @param planId the plan
 * @param goalId the goal
 * @param title the new wording
 * @param reason why
 * @param occurredOn day of the revision
 */
@Revision("1")
public record GoalRevised(PlanId planId, GoalId goalId, String title, String reason, LocalDate occurredOn)
        implements PlanEvent {}
