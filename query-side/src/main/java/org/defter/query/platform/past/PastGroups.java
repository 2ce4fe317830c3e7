package org.defter.query.platform.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.defter.query.platform.batch.DeferredRow;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.dossier.PastScale;
import org.defter.query.platform.past.Strip.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table over the marks of the scales. A handler sees those of one mark, as if it were today; what it reads is
 * watched, so that it is known until which mark it would have done the same.
 *
 * @param <G> what a group is known by
 * @param <K> what a row is known by in its table of today
 * @param <C> the columns
 * @param <R> the row of today
 * @param <P> the row of the past
 */
final class PastGroups<G, K, C, R extends C, P extends PastRow> implements GroupedRows<G, K, R> {

    private final PastKind<C, R, P> kind;
    private final Columns<C> columns;
    private final Function<R, K> key;
    private final Function<R, G> group;
    private final Function<Collection<G>, List<P>> loading;
    private final Map<G, Map<K, Line<R>>> loaded = new HashMap<>();
    private final Set<Line<R>> changed = new LinkedHashSet<>();

    private PastScale scale = PastScale.POSITION;
    private long mark;
    private long until = PastScale.OPEN;
    private final Map<K, R> seen = new HashMap<>();
    private final Map<K, R> saved = new LinkedHashMap<>();
    private final Map<K, G> removed = new LinkedHashMap<>();

    /**
     * Nothing loaded yet.
     *
     * @param loading finds the rows of groups from the earliest mark on that matters; they have the columns
     */
    PastGroups(
            PastKind<C, R, P> kind,
            Function<R, K> key,
            Function<R, G> group,
            Function<Collection<G>, List<P>> loading) {
        this.kind = kind;
        this.columns = new Columns<>(kind.columns());
        this.key = key;
        this.group = group;
        this.loading = loading;
    }

    /** One row of today: what it said by each scale, and what of it is stored. */
    private record Line<R>(Map<PastScale, Strip<R>> strips, Map<PastScale, NavigableMap<Long, Piece<R>>> stored) {}

    /** From here on a handler sees what there is at a mark. */
    void at(PastScale measured, long seenAt) {
        scale = measured;
        mark = seenAt;
        until = PastScale.OPEN;
        seen.clear();
        saved.clear();
        removed.clear();
    }

    /** Until which mark everything the handler read stays as it was; {@link PastScale#OPEN} if for ever. */
    long unchangedUntil() {
        return until;
    }

    /** What the handler wrote is so from the mark it was shown until this one. */
    void keep(long last) {
        removed.forEach((rowKey, one) -> say(line(one, rowKey), last, null));
        saved.forEach((rowKey, row) -> {
            if (row instanceof DeferredRow deferred) {
                deferred.settle();
            }
            say(line(group.apply(row), rowKey), last, row);
        });
    }

    private void say(Line<R> line, long last, @Nullable R row) {
        strip(line, scale).say(mark, last, row);
        changed.add(line);
    }

    @Override
    public void load(Collection<G> groups) {
        Set<G> unknown = new LinkedHashSet<>(groups);
        unknown.removeAll(loaded.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(one -> loaded.put(one, new LinkedHashMap<>()));
        for (P past : loading.apply(unknown)) {
            R row = columns.copy(kind.columns().cast(past), kind.row().get());
            Hold hold = past.hold();
            Line<R> line = line(group.apply(row), key.apply(row));
            PastScale measured = PastScale.of(hold.scale());
            strip(line, measured).put(hold.from(), hold.until(), row);
            line.stored()
                    .computeIfAbsent(measured, none -> new TreeMap<>())
                    .put(hold.from(), new Piece<>(hold.until(), row));
        }
    }

    @Override
    public List<R> of(G one) {
        List<R> rows = new ArrayList<>();
        for (K rowKey : List.copyOf(members(one).keySet())) {
            find(one, rowKey).ifPresent(rows::add);
        }
        saved.forEach((rowKey, row) -> {
            if (group.apply(row).equals(one) && !rows.contains(row)) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Override
    public Optional<R> find(G one, K rowKey) {
        R known = saved.containsKey(rowKey) ? saved.get(rowKey) : seen.get(rowKey);
        if (known != null || removed.containsKey(rowKey)) {
            return Optional.ofNullable(known);
        }
        Line<R> line = line(one, rowKey);
        Strip<R> strip = strip(line, scale);
        until = Math.min(until, strip.unchangedUntil(mark));
        R said = strip.at(mark);
        if (said == null) {
            return Optional.empty();
        }
        R copy = columns.copy(said, kind.row().get());
        seen.put(rowKey, copy);
        return Optional.of(copy);
    }

    @Override
    public void save(R row) {
        removed.remove(key.apply(row));
        saved.put(key.apply(row), row);
    }

    @Override
    public void remove(G one, K rowKey) {
        saved.remove(rowKey);
        seen.remove(rowKey);
        removed.put(rowKey, one);
    }

    private Map<K, Line<R>> members(G one) {
        if (!loaded.containsKey(one)) {
            load(Set.of(one));
        }
        return Objects.requireNonNull(loaded.get(one));
    }

    private Line<R> line(G one, K rowKey) {
        return members(one)
                .computeIfAbsent(
                        rowKey, none -> new Line<>(new EnumMap<>(PastScale.class), new EnumMap<>(PastScale.class)));
    }

    private Strip<R> strip(Line<R> line, PastScale measured) {
        return line.strips().computeIfAbsent(measured, none -> new Strip<>(columns::same));
    }

    /**
     * What has to be written.
     *
     * @param deleted rows that begin at no mark any more
     * @param updated rows that say something else, or end at another mark
     * @param inserted new rows
     */
    record Changes<P>(List<P> deleted, List<P> updated, List<P> inserted) {}

    /** How the table differs from what is stored. */
    Changes<P> changes() {
        Changes<P> changes = new Changes<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Line<R> line : changed) {
            line.strips().forEach((measured, strip) -> {
                NavigableMap<Long, Piece<R>> old = line.stored().getOrDefault(measured, new TreeMap<>());
                NavigableMap<Long, Piece<R>> now = strip.pieces();
                old.forEach((from, piece) -> {
                    if (!now.containsKey(from)) {
                        changes.deleted().add(past(measured, from, piece));
                    }
                });
                now.forEach((from, piece) -> {
                    Piece<R> before = old.get(from);
                    if (before == null) {
                        changes.inserted().add(past(measured, from, piece));
                    } else if (before.until() != piece.until() || !Objects.equals(before.said(), piece.said())) {
                        changes.updated().add(past(measured, from, piece));
                    }
                });
                line.stored().put(measured, now);
            });
        }
        changed.clear();
        return changes;
    }

    private P past(PastScale measured, long from, Piece<R> piece) {
        P row = kind.past().get();
        columns.copy(piece.said(), kind.columns().cast(row));
        row.hold(Hold.of(measured, from, piece.until()));
        return row;
    }
}
