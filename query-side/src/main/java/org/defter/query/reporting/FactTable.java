package org.defter.query.reporting;

import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.query.platform.RecordParts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of facts and the record that is its row: components are columns, those of {@link Held} among them. Facts of a stream are
 * never taken back, they only end; so what a stream says is written over what it said before, and what is the same is left alone.
 *
 * @param <R> the row
 */
final class FactTable<R extends Record> {

    private static final int PIECE = 500;

    private final Class<R> row;
    private final String table;
    private final List<List<String>> columns;
    private final String statement;

    /**
     * A table.
     *
     * @param table its name, without schema
     * @param keys how many of its first columns tell any two rows apart
     */
    FactTable(String table, Class<R> row, int keys) {
        this.row = row;
        this.table = table;
        this.columns = columns(row);
        List<String> names = columns.stream().map(way -> snake(way.getLast())).toList();
        List<String> values = names.subList(keys, names.size());
        this.statement = "insert into " + table + " as known (" + String.join(", ", names) + ") values ("
                + names.stream().map(name -> "?").collect(Collectors.joining(", "))
                + ") on conflict (" + String.join(", ", names.subList(0, keys)) + ") do update set "
                + values.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "))
                + " where (" + values.stream().map(name -> "known." + name).collect(Collectors.joining(", "))
                + ") is distinct from ("
                + values.stream().map(name -> "excluded." + name).collect(Collectors.joining(", ")) + ")";
    }

    private static List<List<String>> columns(Class<? extends Record> row) {
        List<List<String>> columns = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            if (component.getType() == Held.class) {
                Arrays.stream(Held.class.getRecordComponents())
                        .forEach(part -> columns.add(List.of(component.getName(), part.getName())));
            } else {
                columns.add(List.of(component.getName()));
            }
        }
        return columns;
    }

    /** Writes those of the facts that are rows of this table. */
    void write(JdbcTemplate jdbc, List<? extends Record> facts) {
        List<R> rows = facts.stream().filter(row::isInstance).map(row::cast).toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(statement, rows, PIECE, this::fill);
        }
    }

    private void fill(PreparedStatement insert, R fact) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            @Nullable Object value = fact;
            for (String member : columns.get(i)) {
                value = value == null
                        ? null
                        : RecordParts.of(((Record) value).getClass()).value((Record) value, member);
            }
            switch (value) {
                case null -> insert.setObject(i + 1, null);
                case Enum<?> constant -> insert.setString(i + 1, constant.name());
                case List<?> ids ->
                    insert.setArray(i + 1, insert.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new)));
                default -> insert.setObject(i + 1, value);
            }
        }
    }

    String table() {
        return table;
    }

    Class<R> row() {
        return row;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
