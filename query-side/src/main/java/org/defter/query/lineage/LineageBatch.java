package org.defter.query.lineage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.dossier.EventStamp;

/**
 * What the events of a batch change in the thread. Names and links, nearly all there is, wait until the batch ends and are
 * written by few statements; whatever reads the thread in order to change it has them written first.
 */
final class LineageBatch {

    private final LineageStore store;
    private final Map<UUID, LineageStore.ThingRow> things = new LinkedHashMap<>();
    private final List<LineageStore.LinkRow> links = new ArrayList<>();

    LineageBatch(LineageStore store) {
        this.store = store;
    }

    /** Takes what one event changes. */
    void apply(List<LineageChange> changes, DomainEvent event, EventStamp stamp) {
        int ordinal = 0;
        for (LineageChange change : changes) {
            switch (change) {
                case LineageChange.Named named -> name(named, stamp);
                case LineageChange.Linked linked -> links.add(link(linked, ordinal++, event, stamp));
                case LineageChange.Ended _,
                        LineageChange.Revived _,
                        LineageChange.Renumbered _,
                        LineageChange.UpdateBegan _,
                        LineageChange.UpdateFell _ -> {
                    write();
                    store.apply(change, event, stamp);
                }
            }
        }
    }

    /** Writes what has waited. */
    void write() {
        store.addThings(things.values());
        store.addLinks(links);
        things.clear();
        links.clear();
    }

    private void name(LineageChange.Named named, EventStamp stamp) {
        things.merge(
                named.id(),
                new LineageStore.ThingRow(named.id(), named.kind(), named.code(), named.title(), stamp.position()),
                (before, now) -> new LineageStore.ThingRow(
                        before.id(),
                        before.kind(),
                        now.code() == null ? before.code() : now.code(),
                        now.title(),
                        before.sincePosition()));
    }

    private static LineageStore.LinkRow link(
            LineageChange.Linked linked, int ordinal, DomainEvent event, EventStamp stamp) {
        return new LineageStore.LinkRow(
                stamp.position(),
                ordinal,
                linked.from(),
                linked.relation(),
                linked.to(),
                stamp.eventId(),
                UUID.fromString(event.streamId()),
                stamp.version(),
                event.getClass().getSimpleName(),
                event.occurredOn(),
                stamp.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
