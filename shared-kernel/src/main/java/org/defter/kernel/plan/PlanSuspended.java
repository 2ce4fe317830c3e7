package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A court stayed the decision that brought a version into force (D05): of an adoption the whole plan is suspended, of an
 * update the version before it is in force meanwhile.
 *
 * @param planId the plan
 * @param suspended the version that decision brought into force
 * @param inForce the version in force meanwhile; none if the plan has none
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PlanSuspended(
        PlanId planId,
        FrozenPlan suspended,
        @Nullable FrozenPlan inForce,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanEvent {}
