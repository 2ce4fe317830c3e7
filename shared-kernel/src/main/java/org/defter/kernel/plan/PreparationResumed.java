package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * The stay of the decision that authorised the preparation was lifted (D05): its unit may draft again.
 *
 * @param planId the plan
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PreparationResumed(PlanId planId, ProposalId proposalId, DecisionNumber decision, LocalDate occurredOn)
        implements PlanEvent {}
