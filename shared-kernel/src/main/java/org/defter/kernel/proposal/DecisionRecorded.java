package org.defter.kernel.proposal;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The council decided; the decision got its number.
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param accepted accepted or rejected, as computed by the vote
 * @param vote the vote
 * @param frozenPlan the exact version decided on
 * @param officiants whose three signatures it needs (B08)
 * @param occurredOn day of the decision
 */
@Revision("1")
public record DecisionRecorded(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        SittingId sittingId,
        int itemNumber,
        boolean accepted,
        VoteRecord vote,
        @Nullable FrozenPlan frozenPlan,
        Officiants officiants,
        LocalDate occurredOn)
        implements ProposalEvent {}
