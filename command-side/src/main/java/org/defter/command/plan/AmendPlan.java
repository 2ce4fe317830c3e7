package org.defter.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;

/**
 * Amend the version that waits as the council did (C11).
 *
 * @param planId the plan
 * @param base the version the council amended
 * @param amendments what it changed
 * @param frozen the version the council decided on: exactly this has to come of it
 * @param proposalId the proposal
 * @param occurredOn day of the decision
 */
public record AmendPlan(
        @TargetAggregateIdentifier PlanId planId,
        FrozenPlan base,
        List<Amendment> amendments,
        FrozenPlan frozen,
        ProposalId proposalId,
        LocalDate occurredOn)
        implements PlanCommand {
    /** Copies the list. */
    public AmendPlan {
        amendments = List.copyOf(amendments);
    }
}
