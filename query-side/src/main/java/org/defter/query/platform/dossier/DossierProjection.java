package org.defter.query.platform.dossier;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.defter.kernel.DomainEvent;

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

    /** A projection of the given fold into the given rows. */
    protected DossierProjection(DossierFold<V, E> fold, DossierRepository<N> rows, Supplier<N> newRow) {
        this.fold = fold;
        this.rows = rows;
        this.newRow = newRow;
    }

    /** What is projected. */
    public DossierFold<V, E> fold() {
        return fold;
    }

    /**
     * Adds one event to its row. An event the row already shows changes nothing.
     *
     * @throws IllegalStateException if an event of the stream is missing before this one
     */
    protected final void add(E event, EventStamp stamp) {
        UUID stream = UUID.fromString(event.streamId());
        Optional<N> known = rows.findById(stream);
        long shown = known.map(DossierEntry::version).orElse(-1L);
        if (stamp.version() <= shown) {
            return;
        }
        if (stamp.version() != shown + 1) {
            throw new IllegalStateException("Stream " + stream + " goes on with version " + stamp.version() + " where "
                    + (shown + 1) + " was expected");
        }
        N row = known.orElseGet(() -> begin(stream));
        row.advance(fold.next(known.map(DossierEntry::view).orElse(null), event, stamp), stamp);
        rows.save(row);
    }

    /** The view of one stream, as far as it has been projected. */
    protected final Optional<V> view(UUID stream) {
        return rows.findById(stream).map(DossierEntry::view);
    }

    /** Empties the table before a replay. */
    protected final void clear() {
        rows.deleteAllInBatch();
    }

    private N begin(UUID stream) {
        N row = newRow.get();
        row.begin(stream);
        return row;
    }
}
