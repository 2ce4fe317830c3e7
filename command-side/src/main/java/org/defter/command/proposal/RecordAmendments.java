package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * Record what the council changed when it decided.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting that decided with them
 * @param motion adopted with changes, or in part
 * @param base the version of the plan as it was proposed
 * @param changes what was changed in it
 * @param frozenPlan the version decided on
 * @param textChanges what was changed in the text
 * @param text the text decided on
 * @param occurredOn day it happened
 */
public record RecordAmendments(
        @TargetAggregateIdentifier ProposalId proposalId,
        SittingId sittingId,
        Motion motion,
        @Nullable FrozenPlan base,
        List<Amendment> changes,
        @Nullable FrozenPlan frozenPlan,
        List<TextChange> textChanges,
        @Nullable String text,
        LocalDate occurredOn)
        implements ProposalCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public RecordAmendments {
        changes = List.copyOf(changes);
        textChanges = List.copyOf(textChanges);
    }
}
