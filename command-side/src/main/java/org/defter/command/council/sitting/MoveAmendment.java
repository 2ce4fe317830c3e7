package org.defter.command.council.sitting;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * Move an amendment to an item; the council votes on it (C11).
 *
 * @param sittingId the sitting
 * @param expectedVersion version the caller saw; none = no check
 * @param itemNumber the item
 * @param movedBy the member who moves it; none where it comes from a commission's report
 * @param changes what it changes in the plan; empty for a proposal that is not about a plan
 * @param text what it changes in the text of such a proposal
 */
public record MoveAmendment(
        @TargetAggregateIdentifier SittingId sittingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        int itemNumber,
        @Nullable PersonId movedBy,
        List<Amendment> changes,
        @Nullable TextChange text)
        implements SittingCommand {
    /** Copies the list, so that the record cannot change afterwards. */
    public MoveAmendment {
        changes = List.copyOf(changes);
    }
}
