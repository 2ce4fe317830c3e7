package org.defter.query.proposal;

import java.util.List;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.ProposalAmended;
import org.jspecify.annotations.Nullable;

/**
 * What the council changed in what was proposed when it adopted it (C11).
 *
 * @param motion with changes, or in part
 * @param base the version of the plan as it was proposed
 * @param changes what was changed in it
 * @param frozenPlan the version decided on
 * @param textChanges what was changed in the text of a proposal that is about no plan
 * @param text the text decided on
 */
public record ChangesView(
        Motion motion,
        @Nullable FrozenPlan base,
        List<Amendment> changes,
        @Nullable FrozenPlan frozenPlan,
        List<TextChange> textChanges,
        @Nullable String text) {

    /** Copies the lists. */
    public ChangesView {
        changes = List.copyOf(changes);
        textChanges = List.copyOf(textChanges);
    }

    static ChangesView of(ProposalAmended e) {
        return new ChangesView(e.motion(), e.base(), e.changes(), e.frozenPlan(), e.textChanges(), e.text());
    }
}
