package org.defter.query.platform.past;

import java.util.ArrayList;
import java.util.List;
import org.defter.query.platform.dossier.PastScale;

/**
 * Tells an event to tables of the past. Events are told in the order of the record. What is so at a mark is what the events
 * make that count at it, in that order: so one that is new is told last to every mark it counts at. It is told once to each
 * stretch of marks over which nothing changes of what its handler reads. Mostly that is one stretch, from its own mark until
 * for ever; an event entered late meets what is on record of the days since. Pure.
 */
final class Telling {

    private final List<PastGroups<?, ?, ?, ?, ?>> tables = new ArrayList<>();

    void over(PastGroups<?, ?, ?, ?, ?> table) {
        tables.add(table);
    }

    List<PastGroups<?, ?, ?, ?, ?>> tables() {
        return tables;
    }

    /**
     * Tells an event.
     *
     * @param first the first mark it counts at
     * @param handling handles it, with what the tables show
     * @throws IllegalStateException if it cannot be handled today either. Where it only could not be then, because what it
     *     stands on had not happened, it counts from the first mark at which it can
     */
    void tell(PastScale scale, long first, Runnable handling) {
        long mark = first;
        do {
            long seen = mark;
            tables.forEach(table -> table.at(scale, seen));
            IllegalStateException refusal = null;
            try {
                handling.run();
            } catch (IllegalStateException e) {
                refusal = e;
            }
            long until =
                    tables.stream().mapToLong(PastGroups::unchangedUntil).min().orElse(PastScale.OPEN);
            if (refusal == null) {
                tables.forEach(table -> table.keep(until));
            } else if (until == PastScale.OPEN) {
                throw refusal;
            }
            mark = until;
        } while (mark != PastScale.OPEN);
    }
}
