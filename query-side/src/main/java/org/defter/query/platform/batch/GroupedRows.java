package org.defter.query.platform.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a table while events are handled, a group at a time: those of today ({@link RowGroups}), or those of another moment.
 * A handler that asks for no more than this says the same of both.
 *
 * @param <G> what a group is known by
 * @param <K> what a row is known by in its table
 * @param <R> the row
 */
public interface GroupedRows<G, K, R> {

    /** Loads those of the groups that have not been asked for yet, by one question. */
    void load(Collection<G> groups);

    /** The rows of a group as the events so far left them. */
    List<R> of(G one);

    /** A row of a group as the events so far left it. Whoever changes it saves it. */
    Optional<R> find(G one, K rowKey);

    /** Keeps a new or changed row. */
    void save(R row);

    /** Takes a row out of its group and its table, if it is there. */
    void remove(G one, K rowKey);
}
