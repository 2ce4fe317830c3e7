package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PlanId;

/**
 * The plan went back to drafting: its proposal was rejected or withdrawn.
 *
 * @param planId the plan
 * @param frozen the version that was not adopted
 * @param reason why
 * @param occurredOn day it went back
 */
@Revision("1")
public record PlanReturnedForChanges(PlanId planId, FrozenPlan frozen, String reason, LocalDate occurredOn)
        implements PlanEvent {}
