package org.defter.query.platform.dossier;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.defter.kernel.DomainEvent;
import org.defter.query.platform.Audience;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.batch.Rows;

/**
 * Keeps the rows of one dossier: loads, folds, saves. It is the only writer of its table.
 *
 * @param <V> the view
 * @param <E> the sealed root of the stream's events
 * @param <N> the row
 */
public abstract class DossierProjection<V extends DossierView<V>, E extends DomainEvent, N extends DossierEntry<V>> {

    private final DossierFold<V, E> fold;
    private final DossierRepository<N> rows;
    private final Supplier<N> newRow;
    private final Class<N> entity;
    private final Batches batches;
    private final Streams streams;

    /** A projection of the given fold into the given rows; what was, it folds from the streams. */
    protected DossierProjection(
            DossierFold<V, E> fold, DossierRepository<N> rows, Supplier<N> newRow, Batches batches, Streams streams) {
        this.fold = fold;
        this.rows = rows;
        this.newRow = newRow;
        @SuppressWarnings("unchecked")
        Class<N> type = (Class<N>) newRow.get().getClass();
        this.entity = type;
        this.batches = batches;
        this.streams = streams;
    }

    /** What is projected. */
    public DossierFold<V, E> fold() {
        return fold;
    }

    /**
     * Adds one event to the view of its stream. An event the row already shows changes nothing.
     *
     * <p>The rows of all streams of a batch are loaded together when its first event comes, and written together when
     * all have been added: the cost of a row is paid once per batch, however many of its events are in it.
     *
     * @throws IllegalStateException if an event of the stream is missing before this one
     */
    protected final void add(E event, EventStamp stamp) {
        UUID stream = UUID.fromString(event.streamId());
        Rows<UUID, N> batch = batches.current(this, this::begin);
        Optional<N> known = batch.find(stream);
        long shown = known.map(DossierEntry::version).orElse(-1L);
        if (stamp.version() <= shown) {
            return;
        }
        if (stamp.version() != shown + 1) {
            throw new IllegalStateException("Stream " + stream + " goes on with version " + stamp.version() + " where "
                    + (shown + 1) + " was expected");
        }
        V next = fold.next(known.map(DossierEntry::view).orElse(null), event, stamp);
        N row = known.orElseGet(newRow);
        row.advance(stream, next, stamp);
        batch.save(row);
    }

    /** Loads the rows of the streams of this root among the events of the batch. */
    private Rows<UUID, N> begin(Batch batch) {
        Rows<UUID, N> begun = batch.rows(entity, DossierEntry::id);
        begun.load(batch.messages().stream()
                .filter(message -> fold.root().isAssignableFrom(message.getPayloadType()))
                .map(message -> UUID.fromString(message.getAggregateIdentifier()))
                .toList());
        return begun;
    }

    /** The view of one stream, as far as it has been projected. */
    protected final Optional<V> view(UUID stream) {
        return rows.findById(stream).map(DossierEntry::view);
    }

    /** The view of one stream at a moment, by the same fold; none if the stream had not begun. */
    protected final Optional<V> view(UUID stream, Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> view(stream);
            case Moment.Past past -> streams.view(fold, stream, past);
        };
    }

    /**
     * The view for an audience. Of the past the public is shown only what it may see today as well: what was published and
     * taken back stays taken back.
     *
     * @param forPublic what the public sees of a view, if anything
     */
    protected final Optional<V> view(
            UUID stream, Moment moment, Audience audience, Function<V, Optional<V>> forPublic) {
        return switch (audience) {
            case STAFF -> view(stream, moment);
            case PUBLIC ->
                view(stream, Moment.NOW)
                        .flatMap(forPublic)
                        .flatMap(today -> moment instanceof Moment.Now
                                ? Optional.of(today)
                                : view(stream, moment).flatMap(forPublic));
        };
    }

    /** Empties the table before a replay. */
    protected final void clear() {
        rows.deleteAllInBatch();
    }
}
