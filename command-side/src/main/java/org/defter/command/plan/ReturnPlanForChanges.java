package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.FrozenPlan;

/**
 * Send the plan back to drafting after its proposal failed.
 *
 * @param planId the plan
 * @param frozen the version that was not adopted
 * @param reason why
 * @param occurredOn day it happened
 */
public record ReturnPlanForChanges(
        @TargetAggregateIdentifier PlanId planId, FrozenPlan frozen, String reason, LocalDate occurredOn)
        implements PlanCommand {}
