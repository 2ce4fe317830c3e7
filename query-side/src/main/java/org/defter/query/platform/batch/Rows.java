package org.defter.query.platform.batch;

import java.util.Collection;
import java.util.Optional;

/**
 * Rows of one table for as long as a batch is handled, by key. See {@link RowGroups}: here each group is one row, or none.
 *
 * @param <K> the key
 * @param <R> the row
 */
public final class Rows<K, R> {

    private final GroupedRows<K, K, R> rows;

    /** Rows that are a group each. */
    public Rows(GroupedRows<K, K, R> rows) {
        this.rows = rows;
    }

    /** Loads those of the rows that have not been asked for yet, by one question. */
    public void load(Collection<K> keys) {
        rows.load(keys);
    }

    /** The row as the batch left it so far. Whoever changes it saves it. */
    public Optional<R> find(K key) {
        return rows.find(key, key);
    }

    /** Keeps a new or changed row; it is written once, as it is when the batch ends. */
    public void save(R row) {
        rows.save(row);
    }

    /** Takes a row out of its table, if it is there. */
    public void remove(K key) {
        rows.remove(key, key);
    }
}
