package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.PlanId;

/**
 * An indicator was dropped.
 *
 * @param planId the plan
 * @param indicatorId the indicator
 * @param reason why
 * @param occurredOn day it was dropped
 */
@Revision("1")
public record IndicatorDropped(PlanId planId, IndicatorId indicatorId, String reason, LocalDate occurredOn)
        implements PlanEvent {}
