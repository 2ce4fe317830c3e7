package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;

/**
 * A court annulled an update of the plan (D05): what stood before it stands again, unless a later update took its place.
 * A target that only the annulled update changed counts as not updated (S06); an update being prepared on it falls with it.
 *
 * @param planId the plan
 * @param annulled the version the update had brought into force
 * @param standing the version that stands now
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PlanUpdateAnnulled(
        PlanId planId,
        FrozenPlan annulled,
        FrozenPlan standing,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanEvent {}
