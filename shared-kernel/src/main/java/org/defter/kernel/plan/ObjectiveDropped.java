package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.id.PlanId;

/**
 * An objective was dropped with everything under it.
 *
 * @param planId the plan
 * @param objectiveId the objective
 * @param reason why
 * @param occurredOn day it was dropped
 */
@Revision("1")
public record ObjectiveDropped(PlanId planId, ObjectiveId objectiveId, String reason, LocalDate occurredOn)
        implements PlanEvent {}
