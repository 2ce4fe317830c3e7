package org.defter.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;

/**
 * Give a unit the authority the council decided.
 *
 * @param planId the plan
 * @param unitId the unit that may draft
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day it happened
 */
public record AuthorisePreparation(
        @TargetAggregateIdentifier PlanId planId,
        UnitId unitId,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanCommand {}
