package org.defter.kernel.partnership;

import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * The part of a plan that a partnership serves.
 *
 * @param planId the plan
 * @param goalId the goal; none if it serves the plan as a whole or an activity
 * @param activityId the activity; none if it serves the plan as a whole or a goal
 */
public record ServedPlan(
        PlanId planId, @Nullable GoalId goalId, @Nullable ActivityId activityId) {}
