package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * An item was moved to the place of another before the agenda was announced; the items between make room. The numbers in use
 * stay the same, they are only held by other items.
 *
 * @param sittingId the sitting
 * @param itemNumber the number it had
 * @param proposalId its proposal
 * @param movedTo the number it has now
 * @param renumbered every item whose number changed, this one among them, in their new order
 * @param occurredOn day it was moved
 */
@Revision("1")
public record AgendaItemMoved(
        SittingId sittingId,
        int itemNumber,
        ProposalId proposalId,
        int movedTo,
        List<Renumbering> renumbered,
        LocalDate occurredOn)
        implements SittingEvent {

    /** Copies the list. */
    public AgendaItemMoved {
        renumbered = List.copyOf(renumbered);
    }

    /**
     * The new number of an item.
     *
     * @param proposalId its proposal
     * @param from the number it had
     * @param to the number it has now
     */
    public record Renumbering(ProposalId proposalId, int from, int to) {}

    /** The number an item has now that had this one before. */
    public int numberNow(int before) {
        return renumbered.stream()
                .filter(one -> one.from() == before)
                .map(Renumbering::to)
                .findFirst()
                .orElse(before);
    }
}
