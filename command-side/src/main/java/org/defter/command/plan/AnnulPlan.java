package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * End what stood on a decision that a court annulled (D05).
 *
 * @param planId the plan
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record AnnulPlan(
        @TargetAggregateIdentifier PlanId planId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PlanCommand {}
