package org.defter.query.platform.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table for as long as a batch is handled, loaded a group at a time: what one event saved the next one finds,
 * what is not there is asked for once, and each row is written once. It begins with what the batch before had, see
 * {@link KeptRows}.
 *
 * <p>Whatever throws must throw before it changes a row: of an event that fails, and is kept as a dead letter, nothing may
 * be written with the rest of the batch.
 *
 * @param <G> what a group is known by
 * @param <K> what a row is known by in its table
 * @param <R> the row
 */
public final class RowGroups<G, K, R> implements GroupedRows<G, K, R> {

    private final StatelessSession session;
    private final Class<R> entity;
    private final Function<R, K> key;
    private final Function<R, G> group;
    private final BiFunction<StatelessSession, Collection<G>, List<R>> loading;
    private final @Nullable Predicate<R> partial;

    private final LoadedGroups<G, K, R> kept;
    private final Map<G, Map<K, R>> loaded;
    private final Set<K> stored;
    private final Map<K, R> changed = new LinkedHashMap<>();
    private final Map<K, R> removed = new LinkedHashMap<>();
    private final Map<K, R> replaced = new LinkedHashMap<>();

    RowGroups(
            StatelessSession session,
            Class<R> entity,
            Function<R, K> key,
            Function<R, G> group,
            BiFunction<StatelessSession, Collection<G>, List<R>> loading,
            @Nullable Predicate<R> partial,
            LoadedGroups<G, K, R> kept) {
        this.session = session;
        this.entity = entity;
        this.key = key;
        this.group = group;
        this.loading = loading;
        this.partial = partial;
        this.kept = kept;
        this.loaded = kept.groups;
        this.stored = kept.stored;
    }

    /** Loads those of the groups that have not been asked for yet, by one question. */
    @Override
    public void load(Collection<G> groups) {
        Set<G> unknown = new LinkedHashSet<>();
        for (G one : groups) {
            // Not just whether it is there: this counts as a use of it.
            if (loaded.get(one) == null) {
                unknown.add(one);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        List<R> found = loading.apply(session, unknown);
        unknown.forEach(one -> loaded.put(one, new LinkedHashMap<>()));
        for (R row : found) {
            stored.add(key.apply(row));
            members(group.apply(row)).put(key.apply(row), row);
        }
    }

    /** The rows of a group as the batch left them so far: loaded ones first, then those it added. */
    @Override
    public List<R> of(G one) {
        return List.copyOf(members(one).values());
    }

    /** A row of a group as the batch left it so far. Whoever changes it saves it. */
    @Override
    public Optional<R> find(G one, K rowKey) {
        return Optional.ofNullable(members(one).get(rowKey));
    }

    /** All rows the batch knows of so far, whatever their group. */
    public List<R> known() {
        return loaded.values().stream().flatMap(rows -> rows.values().stream()).toList();
    }

    /** Keeps a new or changed row; it is written once, as it is when the batch ends. */
    @Override
    public void save(R row) {
        K rowKey = key.apply(row);
        members(group.apply(row)).put(rowKey, row);
        removed.remove(rowKey);
        changed.put(rowKey, row);
    }

    /** As {@link #save}, for a row of which columns changed that updates leave alone: it is written as a new one. */
    public void replace(R row) {
        save(row);
        replaced.put(key.apply(row), row);
    }

    /** Takes a row out of its group and its table, if it is there. */
    @Override
    public void remove(G one, K rowKey) {
        R row = members(one).remove(rowKey);
        if (row != null) {
            changed.remove(rowKey);
            removed.put(rowKey, row);
        }
    }

    private Map<K, R> members(G one) {
        Map<K, R> members = loaded.get(one);
        if (members == null) {
            load(Set.of(one));
            members = loaded.getOrDefault(one, new LinkedHashMap<>());
        }
        return members;
    }

    /** Removes, updates, then inserts: in this order a value that must be unique is free before it is taken again. */
    void write() {
        if (changed.isEmpty() && removed.isEmpty()) {
            return;
        }
        if (partial != null) {
            findOut();
        }
        List<R> gone = new ArrayList<>();
        Stream.of(removed, replaced)
                .forEach(rows -> rows.forEach((rowKey, row) -> {
                    if (stored.remove(rowKey)) {
                        gone.add(row);
                    }
                }));
        List<R> updates = new ArrayList<>();
        List<R> inserts = new ArrayList<>();
        changed.forEach((rowKey, row) -> {
            if (row instanceof DeferredRow deferred) {
                deferred.settle();
            }
            (stored.add(rowKey) ? inserts : updates).add(row);
        });
        session.deleteMultiple(gone);
        session.updateMultiple(updates);
        session.insertMultiple(inserts);
        changed.clear();
        removed.clear();
        replaced.clear();
    }

    /** What the next batch may begin with, once this one is committed. */
    LoadedGroups<G, K, R> kept(int most) {
        kept.trim(most, partial == null ? row -> true : partial);
        return kept;
    }

    Class<R> entity() {
        return entity;
    }

    /** Which of the rows that were not loaded are in the table all the same. */
    private void findOut() {
        List<K> unsure = changed.keySet().stream()
                .filter(rowKey -> !stored.contains(rowKey))
                .toList();
        if (unsure.isEmpty()) {
            return;
        }
        for (R row : session.getMultiple(entity, unsure)) {
            if (row != null) {
                stored.add(key.apply(row));
            }
        }
    }
}
