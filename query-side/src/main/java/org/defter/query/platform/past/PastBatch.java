package org.defter.query.platform.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastScale;
import org.defter.query.platform.dossier.Streams;

/** The rows of the past while a batch is handled. */
public final class PastBatch implements PastTables {

    private final Batch batch;
    private final Telling telling = new Telling();
    private final Map<String, LocalDate> began = new HashMap<>();
    private long firstPosition = Long.MAX_VALUE;
    private long firstDay = Long.MAX_VALUE;

    private PastBatch(Batch batch) {
        this.batch = batch;
    }

    /** Finds out from which marks on the events of the batch count, and when their streams began. */
    static PastBatch begin(Batch batch, Streams streams) {
        PastBatch begun = new PastBatch(batch);
        Map<UUID, Long> older = new HashMap<>();
        for (DomainEventMessage<?> message : batch.messages()) {
            begun.firstPosition = Math.min(begun.firstPosition, EventStamp.positionOf(message));
            older.put(UUID.fromString(message.getAggregateIdentifier()), 0L);
        }
        streams.read(older)
                .forEach((stream, events) -> begun.began.put(
                        stream.toString(), events.getFirst().event().occurredOn()));
        for (DomainEvent event : batch.events(DomainEvent.class)) {
            begun.firstDay = Math.min(begun.firstDay, begun.day(event));
        }
        batch.beforeWrite(begun::write);
        return begun;
    }

    /** The batch itself. */
    public Batch batch() {
        return batch;
    }

    @Override
    public <G, K, C, R extends C, P extends PastRow> GroupedRows<G, K, R> groups(
            PastKind<C, R, P> kind, Function<R, K> key, Function<R, G> group, Function<List<G>, Object[]> values) {
        PastGroups<G, K, C, R, P> table = new PastGroups<>(
                kind,
                key,
                group,
                groups -> Batch.rowsBy(
                        batch.session(),
                        kind.entity(),
                        kind.table(),
                        kind.group(),
                        "until_mark >= case scale when " + PastScale.POSITION.code() + " then " + firstPosition
                                + " else " + firstDay + " end",
                        values.apply(List.copyOf(groups))));
        telling.over(table);
        return table;
    }

    /** Has an event handled at each mark it counts from. */
    void tell(DomainEvent event, EventStamp stamp, Runnable handling) {
        telling.tell(PastScale.POSITION, stamp.position(), handling);
        telling.tell(PastScale.OCCURRED, day(event), handling);
    }

    private long day(DomainEvent event) {
        LocalDate first = began.getOrDefault(event.streamId(), event.occurredOn());
        return (event.occurredOn().isBefore(first) ? first : event.occurredOn()).toEpochDay();
    }

    private void write() {
        List<Object> deleted = new ArrayList<>();
        List<Object> updated = new ArrayList<>();
        List<Object> inserted = new ArrayList<>();
        for (PastGroups<?, ?, ?, ?, ?> table : telling.tables()) {
            PastGroups.Changes<?> changes = table.changes();
            deleted.addAll(changes.deleted());
            updated.addAll(changes.updated());
            inserted.addAll(changes.inserted());
        }
        batch.session().deleteMultiple(deleted);
        batch.session().updateMultiple(updated);
        batch.session().insertMultiple(inserted);
    }
}
