package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The decision is in force (D06).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number
 * @param request what was granted
 * @param frozenPlan the exact version granted
 * @param occurredOn day of the receipt
 */
@Revision("1")
public record DecisionEnteredIntoForce(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        ProposalRequest request,
        @Nullable FrozenPlan frozenPlan,
        LocalDate occurredOn)
        implements ProposalEvent {}
