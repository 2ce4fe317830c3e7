package org.defter.query.platform.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.defter.query.platform.batch.DeferredRow;
import org.defter.query.platform.batch.GroupedRows;
import org.jspecify.annotations.Nullable;

/** Rows that know of no marks: a map. What an event changes counts when it was handled, and not at all when it was refused. */
final class PlainTables implements PastTables {

    private final Map<String, Plain<?, ?, ?, ?>> tables = new TreeMap<>();

    void tell(Runnable handling) {
        tables.values().forEach(Plain::begin);
        handling.run();
        tables.values().forEach(Plain::keep);
    }

    Map<String, Map<Object, Map<String, Object>>> content() {
        Map<String, Map<Object, Map<String, Object>>> content = new TreeMap<>();
        tables.forEach((name, table) -> content.put(name, table.content()));
        return content;
    }

    @Override
    public <G, K, C, R extends C, P extends PastRow> GroupedRows<G, K, R> groups(
            PastKind<C, R, P> kind, Function<R, K> key, Function<R, G> group, Function<List<G>, Object[]> values) {
        Plain<G, K, C, R> table = new Plain<>(kind.columns(), kind.row()::get, key, group);
        tables.put(kind.table(), table);
        return table;
    }

    private static final class Plain<G, K, C, R extends C> implements GroupedRows<G, K, R> {

        private final Class<C> shared;
        private final Columns<C> columns;
        private final Supplier<R> fresh;
        private final Function<R, K> key;
        private final Function<R, G> group;
        private final Map<K, R> rows = new LinkedHashMap<>();
        /** What rows say, made out once: a row that says something else is another one. */
        private final Map<R, Map<String, Object>> told = new IdentityHashMap<>();

        private final Map<K, R> copies = new LinkedHashMap<>();
        /** Nothing where a row was removed. */
        private final Map<K, @Nullable R> saved = new LinkedHashMap<>();

        Plain(Class<C> shared, Supplier<R> fresh, Function<R, K> key, Function<R, G> group) {
            this.shared = shared;
            this.columns = new Columns<>(shared);
            this.fresh = fresh;
            this.key = key;
            this.group = group;
        }

        void begin() {
            copies.clear();
            saved.clear();
        }

        void keep() {
            saved.forEach((one, row) -> {
                if (row instanceof DeferredRow deferred) {
                    deferred.settle();
                }
                if (row == null) {
                    rows.remove(one);
                } else {
                    rows.put(one, columns.copy(row, fresh.get()));
                }
            });
        }

        Map<Object, Map<String, Object>> content() {
            Map<Object, Map<String, Object>> content = new HashMap<>();
            rows.forEach((one, row) ->
                    content.put(one, told.computeIfAbsent(row, kept -> MemoryTables.said(shared, kept))));
            return content;
        }

        @Override
        public void load(Collection<G> groups) {
            // Everything is there.
        }

        @Override
        public List<R> of(G one) {
            List<R> all = new ArrayList<>();
            rows.forEach((rowKey, row) -> {
                if (group.apply(row).equals(one)) {
                    find(one, rowKey).ifPresent(all::add);
                }
            });
            saved.forEach((rowKey, row) -> {
                if (row != null && !rows.containsKey(rowKey) && group.apply(row).equals(one)) {
                    all.add(row);
                }
            });
            return all;
        }

        @Override
        public Optional<R> find(G one, K rowKey) {
            if (saved.containsKey(rowKey)) {
                return Optional.ofNullable(saved.get(rowKey));
            }
            R row = rows.get(rowKey);
            return row == null
                    ? Optional.empty()
                    : Optional.of(copies.computeIfAbsent(rowKey, none -> columns.copy(row, fresh.get())));
        }

        @Override
        public void save(R row) {
            saved.put(key.apply(row), row);
        }

        @Override
        public void remove(G one, K rowKey) {
            saved.put(rowKey, null);
        }
    }
}
