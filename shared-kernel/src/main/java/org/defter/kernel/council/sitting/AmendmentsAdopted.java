package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The council adopted an item with changes or in part: what it changed and what came of it (C11).
 *
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param motion with changes, or in part
 * @param amendments numbers of the amendments
 * @param base the version of the plan that was before the council, if the item is about a plan
 * @param changes what was changed in it, in the order it applies
 * @param frozenPlan number and hash of the version that came of it
 * @param textChanges what was changed in the text of a proposal that is not about a plan
 * @param text the text that came of it
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record AmendmentsAdopted(
        SittingId sittingId,
        int itemNumber,
        ProposalId proposalId,
        Motion motion,
        List<Integer> amendments,
        @Nullable FrozenPlan base,
        List<Amendment> changes,
        @Nullable FrozenPlan frozenPlan,
        List<TextChange> textChanges,
        @Nullable String text,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public AmendmentsAdopted {
        amendments = List.copyOf(amendments);
        changes = List.copyOf(changes);
        textChanges = List.copyOf(textChanges);
    }
}
