package org.defter.query.platform.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.PastScale;
import org.jspecify.annotations.Nullable;

/** Tables of the past in memory: a batch reads what counts for it and writes what it changed, as it does with a database. */
final class MemoryTables implements PastTables {

    private final Map<String, Stored<?, ?, ?, ?, ?>> tables = new TreeMap<>();
    private Telling telling = new Telling();
    private long position;
    private long day;

    /** A new batch, whose events count from these marks on at the earliest. */
    void begin(long firstPosition, long firstDay) {
        telling = new Telling();
        position = firstPosition;
        day = firstDay;
    }

    Telling telling() {
        return telling;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <G, K, C, R extends C, P extends PastRow> GroupedRows<G, K, R> groups(
            PastKind<C, R, P> kind, Function<R, K> key, Function<R, G> group, Function<List<G>, Object[]> values) {
        Stored<G, K, C, R, P> table =
                (Stored<G, K, C, R, P>) tables.computeIfAbsent(kind.table(), none -> new Stored<>(kind, key, group));
        PastGroups<G, K, C, R, P> rows =
                new PastGroups<>(kind, key, group, wanted -> table.load(wanted, position, day));
        table.current = rows;
        telling.over(rows);
        return rows;
    }

    /** Writes what the batch changed. */
    void write() {
        tables.values().forEach(Stored::write);
    }

    /** What the rows say that hold at a mark, by table and key. */
    Map<String, Map<Object, Map<String, Object>>> at(Mark mark) {
        Map<String, Map<Object, Map<String, Object>>> content = new TreeMap<>();
        tables.forEach((name, table) -> content.put(name, table.at(mark)));
        return content;
    }

    /** What a row says, by column. */
    static Map<String, Object> said(Class<?> columns, Object row) {
        Map<String, Object> said = new TreeMap<>();
        for (Field field : columns.getDeclaredFields()) {
            if (field.isAnnotationPresent(jakarta.persistence.Transient.class) || field.isSynthetic()) {
                continue;
            }
            field.setAccessible(true);
            try {
                Object value = field.get(row);
                said.put(field.getName(), value instanceof Object[] many ? Arrays.asList(many) : String.valueOf(value));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return said;
    }

    private record Id(Object key, short scale, long from) {}

    /** A row, its group, and what it says, made out once: it is asked for at many marks. */
    private record Kept<G, P>(P past, G group, Map<String, Object> said) {}

    private static final class Stored<G, K, C, R extends C, P extends PastRow> {

        private final PastKind<C, R, P> kind;
        private final Columns<C> columns;
        private final Function<R, K> key;
        private final Function<R, G> group;
        private final Map<Id, Kept<G, P>> rows = new HashMap<>();

        @Nullable
        private PastGroups<G, K, C, R, P> current;

        Stored(PastKind<C, R, P> kind, Function<R, K> key, Function<R, G> group) {
            this.kind = kind;
            this.columns = new Columns<>(kind.columns());
            this.key = key;
            this.group = group;
        }

        private R row(P past) {
            return columns.copy(kind.columns().cast(past), kind.row().get());
        }

        private Id id(P past) {
            return new Id(key.apply(row(past)), past.hold().scale(), past.hold().from());
        }

        List<P> load(Collection<G> wanted, long position, long day) {
            Set<G> groups = new HashSet<>(wanted);
            return rows.values().stream()
                    .filter(kept -> groups.contains(kept.group()))
                    .map(Kept::past)
                    .filter(past ->
                            past.hold().until() >= (past.hold().scale() == PastScale.POSITION.code() ? position : day))
                    .toList();
        }

        void write() {
            if (current == null) {
                return;
            }
            PastGroups.Changes<P> changes = current.changes();
            changes.deleted().forEach(past -> assertThat(rows.remove(id(past))).isNotNull());
            changes.updated()
                    .forEach(past -> assertThat(rows.put(id(past), kept(past))).isNotNull());
            changes.inserted()
                    .forEach(past -> assertThat(rows.put(id(past), kept(past))).isNull());
            current = null;
        }

        private Kept<G, P> kept(P past) {
            return new Kept<>(past, group.apply(row(past)), said(kind.columns(), past));
        }

        Map<Object, Map<String, Object>> at(Mark mark) {
            Map<Object, Map<String, Object>> content = new HashMap<>();
            int holding = 0;
            for (Map.Entry<Id, Kept<G, P>> row : rows.entrySet()) {
                Hold hold = row.getValue().past().hold();
                if (hold.scale() == mark.scale().code() && hold.from() <= mark.value() && hold.until() > mark.value()) {
                    if (hold.from() <= mark.scale().earliest(hold.span(), mark.value())) {
                        throw new AssertionError("not counted by its span: " + hold + " at " + mark);
                    }
                    holding++;
                    content.put(row.getKey().key(), row.getValue().said());
                }
            }
            assertThat(content.size()).as("rows at " + mark).isEqualTo(holding);
            return content;
        }
    }
}
