package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * A court stayed or annulled the decision that had ended the plan (D05): the plan is in force again.
 *
 * @param planId the plan
 * @param frozen the version in force again
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PlanReinstated(
        PlanId planId, FrozenPlan frozen, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PlanEvent {}
