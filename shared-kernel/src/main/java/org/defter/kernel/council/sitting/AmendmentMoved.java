package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * An amendment to an item was moved; the council votes on it (C11).
 *
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param number number of the amendment within the item, from 1
 * @param movedBy the member who moved it; none where it comes from a commission's report
 * @param changes what it changes in the frozen version of the plan; empty for a proposal that is not about a plan
 * @param text what it changes in the text of such a proposal
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record AmendmentMoved(
        SittingId sittingId,
        int itemNumber,
        ProposalId proposalId,
        int number,
        @Nullable PersonId movedBy,
        List<Amendment> changes,
        @Nullable TextChange text,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public AmendmentMoved {
        changes = List.copyOf(changes);
    }
}
