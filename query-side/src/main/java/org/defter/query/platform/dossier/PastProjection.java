package org.defter.query.platform.dossier;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.batch.Batch;

/**
 * Keeps what lists showed of each stream at any moment: for each scale of {@link PastScale} a row from each event on until
 * the next. A view of its own beside the dossier, which it does not slow down. It is the only writer of its table.
 *
 * <p>The streams of a batch are read from the store up to what their rows show, by one question, and folded by the same
 * {@link DossierFold}; an event that is entered late changes the rows of every later day.
 *
 * @param <V> the view of the stream
 * @param <E> the sealed root of the stream's events
 * @param <P> the row
 */
public abstract class PastProjection<V extends DossierView<V>, E extends DomainEvent, P extends PastEntry<V>> {

    private final DossierFold<V, E> fold;
    private final Supplier<P> newRow;
    private final Class<P> entity;
    private final String table;
    private final PastRows rows;

    /** A projection of the given fold into rows of the given kind. */
    protected PastProjection(DossierFold<V, E> fold, Supplier<P> newRow, PastRows rows) {
        this.fold = fold;
        this.newRow = newRow;
        @SuppressWarnings("unchecked")
        Class<P> type = (Class<P>) newRow.get().getClass();
        this.entity = type;
        this.table = Objects.requireNonNull(type.getAnnotation(Table.class)).name();
        this.rows = rows;
    }

    /**
     * Adds one event to the rows of its stream. An event the rows already show changes nothing.
     *
     * @throws IllegalStateException if an event of the stream is missing before this one
     */
    protected final void add(E event, EventStamp stamp) {
        UUID stream = UUID.fromString(event.streamId());
        PastStages<V, E> stages =
                rows.batches().current(this, this::begin).computeIfAbsent(stream, id -> new PastStages<>(fold));
        if (stamp.version() < stages.next()) {
            return;
        }
        if (stamp.version() > stages.next()) {
            throw new IllegalStateException("Stream " + stream + " goes on with version " + stamp.version() + " where "
                    + stages.next() + " was expected");
        }
        stages.add(new Streams.Recorded(event, stamp));
    }

    /** Reads the streams of this root among the events of the batch, as far as their rows show them. */
    private Map<UUID, PastStages<V, E>> begin(Batch batch) {
        UUID[] wanted = batch.messages().stream()
                .filter(message -> fold.root().isAssignableFrom(message.getPayloadType()))
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        Map<UUID, Long> shown = new HashMap<>();
        if (wanted.length > 0) {
            Batch.rowsBy(
                            batch.session(),
                            entity,
                            table,
                            "id",
                            "scale = " + PastScale.POSITION.code() + " and until_mark = " + PastScale.OPEN,
                            wanted)
                    .forEach(row -> shown.put(row.id(), row.version()));
        }
        Map<UUID, PastStages<V, E>> streams = new HashMap<>();
        rows.streams().read(shown).forEach((stream, events) -> {
            PastStages<V, E> stages = new PastStages<>(fold);
            events.forEach(stages::add);
            stages.settle();
            streams.put(stream, stages);
        });
        batch.beforeWrite(() -> write(batch, streams));
        return streams;
    }

    private void write(Batch batch, Map<UUID, PastStages<V, E>> streams) {
        List<P> updates = new ArrayList<>();
        List<P> inserts = new ArrayList<>();
        streams.forEach((stream, stages) -> {
            for (PastScale scale : PastScale.values()) {
                for (PastStages.Stage<V> stage : stages.changed(scale)) {
                    P row = newRow.get();
                    row.hold(stream, scale, stage);
                    (stage.known() ? updates : inserts).add(row);
                }
            }
        });
        batch.session().updateMultiple(updates);
        batch.session().insertMultiple(inserts);
    }

    /** Empties the table before a replay. */
    protected final void clear() {
        rows.clear(entity);
    }
}
