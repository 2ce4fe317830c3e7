package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.PlanId;

/**
 * An activity was dropped.
 *
 * @param planId the plan
 * @param activityId the activity
 * @param reason why
 * @param occurredOn day it was dropped
 */
@Revision("1")
public record ActivityDropped(PlanId planId, ActivityId activityId, String reason, LocalDate occurredOn)
        implements PlanEvent {}
