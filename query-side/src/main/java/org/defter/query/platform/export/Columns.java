package org.defter.query.platform.export;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.PartialDate;
import org.defter.query.platform.RecordParts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of a table of records. A member is a column; a member that is a record itself is a column for each of its members,
 * an identifier one column; a list is one column, its elements split by semicolons, those that are records in brief. What has no
 * fixed shape is written as JSON.
 */
final class Columns {

    private static final int DEEPEST = 3;
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            Instant.class,
            YearMonth.class,
            PartialDate.class,
            BigDecimal.class,
            Integer.class,
            Long.class,
            Short.class,
            Boolean.class,
            Double.class);

    /** Members that name the record they are in. */
    private static final Set<String> NAMES = Set.of("name", "title", "text");

    private final List<Column> columns;
    private final JsonMapper json;

    private Columns(List<Column> columns, JsonMapper json) {
        this.columns = columns;
        this.json = json;
    }

    /** A member on the way from the line to a cell: the schema it is in and its name there. */
    private record Step(Class<? extends Record> owner, String member) {

        String schema() {
            return schemaOf(owner);
        }
    }

    /** A column: the way to its cells. */
    private record Column(List<Step> way) {

        Step last() {
            return way.getLast();
        }
    }

    /**
     * The columns of a line.
     *
     * @param inWords whether constants are written in words, so that members that say the same in words are left out
     */
    static Columns of(Class<? extends Record> line, boolean inWords, JsonMapper json) {
        List<Column> columns = new ArrayList<>();
        collect(line, List.of(), inWords, columns);
        return new Columns(List.copyOf(columns), json);
    }

    private static void collect(
            Class<? extends Record> owner, List<Step> before, boolean inWords, List<Column> columns) {
        RecordComponent[] components = owner.getRecordComponents();
        Set<String> constants = Arrays.stream(components)
                .filter(component -> component.getType().isEnum())
                .map(component -> component.getName() + "Text")
                .collect(Collectors.toSet());
        for (RecordComponent component : components) {
            if (inWords && constants.contains(component.getName())) {
                continue;
            }
            List<Step> way = new ArrayList<>(before);
            way.add(new Step(owner, component.getName()));
            Class<?> type = component.getType();
            if (type.isRecord() && !PLAIN.contains(type) && !isIdentifier(type) && way.size() < DEEPEST) {
                collect(type.asSubclass(Record.class), way, inWords, columns);
            } else {
                columns.add(new Column(List.copyOf(way)));
            }
        }
    }

    /** The headings. */
    List<String> headings(Words words) {
        return columns.stream().map(column -> heading(column, words)).toList();
    }

    private static String heading(Column column, Words words) {
        List<Step> way = column.way();
        int shown = way.size() > 1 && NAMES.contains(column.last().member()) ? way.size() - 1 : way.size();
        return way.stream()
                .limit(shown)
                .map(step -> words.label(step.schema(), step.member()))
                .collect(Collectors.joining(" – "));
    }

    /**
     * The cells of a line.
     *
     * @param words for constants; nothing where they are written as they are
     */
    List<@Nullable Object> cells(Record line, @Nullable Words words) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            @Nullable Object value = line;
            for (Step step : column.way()) {
                value = value == null ? null : RecordParts.of(step.owner()).value((Record) value, step.member());
            }
            cells.add(value == null ? null : cell(value, column.last(), words));
        }
        return cells;
    }

    private Object cell(Object value, Step step, @Nullable Words words) {
        return switch (value) {
            case Enum<?> constant ->
                words == null
                        ? constant.name()
                        : words.value(
                                List.of(
                                        step.schema(),
                                        step.member(),
                                        constant.getDeclaringClass().getSimpleName()),
                                constant.name());
            case Boolean truth -> words == null ? truth.toString() : words.value(List.of(), truth.toString());
            case Record record
            when isIdentifier(record.getClass()) ->
                String.valueOf(RecordParts.of(record.getClass()).identified(record));
            case PartialDate day -> day.toString();
            case Record record -> brief(record, words);
            case Collection<?> all ->
                all.stream().map(element -> text(cell(element, step, words))).collect(Collectors.joining("; "));
            case Object plain when PLAIN.contains(plain.getClass()) -> plain;
            default -> json.writeValueAsString(value);
        };
    }

    /** A record as an element of a list: its plain members, identifiers aside. */
    private String brief(Record record, @Nullable Words words) {
        List<String> parts = new ArrayList<>();
        RecordParts.of(record.getClass()).each(record, (name, value) -> {
            if (value != null
                    && !(value instanceof UUID)
                    && !(value instanceof Record part && isIdentifier(part.getClass()))) {
                parts.add(text(cell(value, new Step(record.getClass(), name), words)));
            }
        });
        return String.join(", ", parts);
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    /** The name of a record in the description of the API. */
    private static String schemaOf(Class<?> type) {
        Schema named = type.getAnnotation(Schema.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }

    private static boolean isIdentifier(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null && components.length == 1 && components[0].getType() == UUID.class;
    }
}
