package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.IndicatorCard;
import org.jspecify.annotations.Nullable;

/**
 * Define an indicator under an objective, or replace its card.
 *
 * @param planId the plan
 * @param expectedVersion version the caller saw; none = no check
 * @param objectiveId the objective
 * @param indicatorId the indicator
 * @param replaces whether it replaces the card of an existing indicator; false for a new one
 * @param card the card
 * @param occurredOn day it happened; none = today
 */
public record DefineIndicator(
        @TargetAggregateIdentifier PlanId planId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        ObjectiveId objectiveId,
        IndicatorId indicatorId,
        boolean replaces,
        IndicatorCard card,
        @Nullable LocalDate occurredOn)
        implements PlanCommand {}
