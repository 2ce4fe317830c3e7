package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Drop an activity.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param activityId the activity
 * @param reason why
 * @param occurredOn day it happened; none = today
 */
public record DropActivity(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ActivityId activityId,
        String reason,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
