package org.defter.kernel.document.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.id.ProposalId;

/** The items of an agenda after all that was added, moved and taken off while it was drawn up. */
final class AgendaLines {

    private AgendaLines() {}

    /** The items that are on it, each as it was added but with the number it has now, in the order of these numbers. */
    static List<AgendaItemAdded> of(List<SittingEvent> events) {
        Map<ProposalId, AgendaItemAdded> items = new LinkedHashMap<>();
        for (SittingEvent event : events) {
            switch (event) {
                case AgendaItemAdded e -> items.put(e.proposalId(), e);
                case AgendaItemRemoved e -> items.remove(e.proposalId());
                case AgendaItemMoved e -> items.replaceAll((_, item) -> numbered(item, e.numberNow(item.itemNumber())));
                default -> {
                    // What becomes of the items at the sitting changes no number.
                }
            }
        }
        return items.values().stream()
                .sorted((one, other) -> Integer.compare(one.itemNumber(), other.itemNumber()))
                .toList();
    }

    private static AgendaItemAdded numbered(AgendaItemAdded item, int number) {
        return new AgendaItemAdded(
                item.sittingId(),
                number,
                item.proposalId(),
                item.title(),
                item.purpose(),
                item.sittingDay(),
                item.occurredOn());
    }
}
