package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.ActivityCard;
import org.jspecify.annotations.Nullable;

/**
 * Define an activity under an objective, or replace its card.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param objectiveId the objective
 * @param activityId the activity
 * @param replaces whether it replaces the card of an existing activity; false for a new one
 * @param card the card
 * @param occurredOn day it happened; none = today
 */
public record DefineActivity(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ObjectiveId objectiveId,
        ActivityId activityId,
        boolean replaces,
        ActivityCard card,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
