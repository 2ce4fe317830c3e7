package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The council adopted the proposal with changes or in part (C11): what it decided on is not what was proposed.
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param motion with changes, or in part
 * @param base the version of the plan as it was proposed, if it is about a plan
 * @param changes what the council changed in it
 * @param frozenPlan the version it decided on
 * @param textChanges what it changed in the text of a proposal that is not about a plan
 * @param text the text it decided on
 * @param occurredOn day of the decision
 */
@Revision("1")
public record ProposalAmended(
        ProposalId proposalId,
        int decision,
        Motion motion,
        @Nullable FrozenPlan base,
        List<Amendment> changes,
        @Nullable FrozenPlan frozenPlan,
        List<TextChange> textChanges,
        @Nullable String text,
        LocalDate occurredOn)
        implements ProposalEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ProposalAmended {
        changes = List.copyOf(changes);
        textChanges = List.copyOf(textChanges);
    }
}
