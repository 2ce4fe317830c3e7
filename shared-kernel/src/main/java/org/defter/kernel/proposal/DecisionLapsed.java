package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * A decision the mayor had returned lapsed: it grants nothing, and its number is not given again (D04).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number
 * @param request what it would have granted
 * @param frozenPlan the exact version decided on
 * @param cause why
 * @param sittingId the sitting that let it lapse
 * @param itemNumber the item
 * @param vote the vote: that on insisting, or that on the changed text
 * @param occurredOn day of that sitting
 */
@Revision("1")
public record DecisionLapsed(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        ProposalRequest request,
        @Nullable FrozenPlan frozenPlan,
        LapseCause cause,
        SittingId sittingId,
        int itemNumber,
        VoteRecord vote,
        LocalDate occurredOn)
        implements ProposalEvent {}
