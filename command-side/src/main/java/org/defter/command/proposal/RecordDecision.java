package org.defter.command.proposal;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * Record what the council decided.
 *
 * @param proposalId the proposal
 * @param councilId the council
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param vote the vote
 * @param frozenPlan the exact version voted on
 * @param officiants whose signatures it needs
 * @param decisionNumber number of a decision of the past; none = the next
 * @param occurredOn day it happened
 */
public record RecordDecision(
        @TargetAggregateIdentifier ProposalId proposalId,
        CouncilId councilId,
        SittingId sittingId,
        int itemNumber,
        VoteRecord vote,
        @Nullable FrozenPlan frozenPlan,
        Officiants officiants,
        @Nullable Integer decisionNumber,
        LocalDate occurredOn)
        implements ProposalCommand {

    /** What follows for the proposal from a resolution that decides on it. */
    public static RecordDecision of(Resolution resolution) {
        return new RecordDecision(
                resolution.proposalId(),
                resolution.councilId(),
                resolution.sittingId(),
                resolution.itemNumber(),
                resolution.vote(),
                resolution.frozenPlan(),
                resolution.officiants(),
                resolution.decisionNumber(),
                resolution.occurredOn());
    }
}
