package org.defter.query.platform.past;

import java.util.List;
import java.util.function.Function;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.batch.Rows;

/** Gives handlers of events the rows of tables, over the marks of the past. */
public interface PastTables {

    /**
     * The rows of a table by groups.
     *
     * @param key what a row is known by in its table of today
     * @param group its group
     * @param values makes a typed array of what groups are known by, such as {@code UUID[]}
     */
    <G, K, C, R extends C, P extends PastRow> GroupedRows<G, K, R> groups(
            PastKind<C, R, P> kind, Function<R, K> key, Function<R, G> group, Function<List<G>, Object[]> values);

    /** The rows of a table by their keys: each is a group of its own. */
    default <K, C, R extends C, P extends PastRow> Rows<K, R> rows(
            PastKind<C, R, P> kind, Function<R, K> key, Function<List<K>, Object[]> keys) {
        return new Rows<>(groups(kind, key, key, keys));
    }
}
