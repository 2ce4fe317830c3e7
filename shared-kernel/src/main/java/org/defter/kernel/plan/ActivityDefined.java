package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;

/**
 * An activity was defined under an objective, or its card was replaced.
 *
 * @param planId the plan
 * @param objectiveId the objective
 * @param activityId the activity
 * @param card the card
 * @param occurredOn day it was defined
 */
@Revision("1")
public record ActivityDefined(
        PlanId planId, ObjectiveId objectiveId, ActivityId activityId, ActivityCard card, LocalDate occurredOn)
        implements PlanEvent {}
