package org.defter.kernel.plan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * The stay of the decision that brought a version into force was lifted (D05).
 *
 * @param planId the plan
 * @param resumed the version that decision brought into force
 * @param inForce the version in force from then on; none if another stay still holds all
 * @param proposalId the proposal
 * @param decision the decision
 * @param occurredOn day of the ruling
 */
@Revision("1")
public record PlanResumed(
        PlanId planId,
        FrozenPlan resumed,
        @Nullable FrozenPlan inForce,
        ProposalId proposalId,
        DecisionNumber decision,
        LocalDate occurredOn)
        implements PlanEvent {}
