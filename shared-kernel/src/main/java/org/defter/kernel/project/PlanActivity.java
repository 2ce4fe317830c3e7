package org.defter.kernel.project;

import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.PlanId;

/**
 * An activity of a plan.
 *
 * @param planId the plan
 * @param activityId the activity in it
 */
public record PlanActivity(PlanId planId, ActivityId activityId) {}
