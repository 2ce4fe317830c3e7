package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * End a plan because the plan that renews it is in force (S07).
 *
 * @param planId the plan
 * @param renewedBy the plan that renews it
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record CloseRenewedPlan(
        @TargetAggregateIdentifier PlanId planId,
        PlanId renewedBy,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanCommand {}
