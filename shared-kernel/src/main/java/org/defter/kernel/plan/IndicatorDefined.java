package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;

/**
 * An indicator was defined under an objective, or its card was replaced.
 *
 * @param planId the plan
 * @param objectiveId the objective
 * @param indicatorId the indicator
 * @param card the card
 * @param occurredOn day it was defined
 */
@Revision("1")
public record IndicatorDefined(
        PlanId planId, ObjectiveId objectiveId, IndicatorId indicatorId, IndicatorCard card, LocalDate occurredOn)
        implements PlanEvent {}
