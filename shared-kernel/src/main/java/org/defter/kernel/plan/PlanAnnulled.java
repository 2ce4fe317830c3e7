package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * A court annulled the adoption of the plan (D05): the plan has ended, its updates with it. Every version stays on record.
 *
 * @param planId the plan
 * @param frozen the version adopted
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PlanAnnulled(
        PlanId planId, FrozenPlan frozen, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PlanEvent {}
