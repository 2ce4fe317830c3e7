package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The unit submitted the proposal to the council.
 *
 * @param proposalId the proposal
 * @param frozenPlan the exact version of the plan it is about; none where no finished plan is asked to be decided
 * @param occurredOn day of the submission
 */
@Revision("1")
public record ProposalSubmitted(
        ProposalId proposalId, @Nullable FrozenPlan frozenPlan, LocalDate occurredOn) implements ProposalEvent {}
