package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;

/**
 * Let the version the council adopted enter into force.
 *
 * @param planId the plan
 * @param frozen the exact version adopted
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record AdoptPlan(
        @TargetAggregateIdentifier PlanId planId,
        FrozenPlan frozen,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanCommand {}
