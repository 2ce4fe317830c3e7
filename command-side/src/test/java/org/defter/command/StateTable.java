package org.defter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.junit.jupiter.api.DynamicTest;

/**
 * The table of states and commands as it stands in the javadoc of a decider. What the table says is asked of the decider
 * cell by cell, so that the two cannot part.
 *
 * <p>A cell names what may come of a command in a state: events, refusals in capitals, or {@code nothing}. Where a row
 * has several commands and the cell as many outcomes, they belong together in that order; {@code the event} is any event.
 */
public final class StateTable {

    private static final Pattern TABLE = Pattern.compile("<table>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd](?: colspan=\"(\\d+)\")?>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern OUTCOME =
            Pattern.compile("\\b(nothing|[A-Z][A-Z]+(?:_[A-Z]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+)\\b");
    private static final String ANY_EVENT = "the event";

    private final List<String> states;
    private final Map<String, List<String>> rows;

    private StateTable(List<String> states, Map<String, List<String>> rows) {
        this.states = states;
        this.rows = rows;
    }

    /**
     * Reads the table of a decider.
     *
     * @param decider the class whose javadoc holds it; its source is read
     */
    public static StateTable of(Class<?> decider) {
        Matcher table = TABLE.matcher(javadoc(decider));
        assertThat(table.find()).as("a table at %s", decider).isTrue();
        List<String> states = List.of();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String row :
                ROW.matcher(table.group(1)).results().map(one -> one.group(1)).toList()) {
            List<String> cells = cells(row);
            if (row.contains("<th>")) {
                states = cells.subList(1, cells.size());
            } else {
                assertThat(cells)
                        .as("a cell for each state in the row of %s", cells.getFirst())
                        .hasSize(states.size() + 1);
                rows(cells, rows);
            }
        }
        return new StateTable(states, rows);
    }

    private static String javadoc(Class<?> decider) {
        try {
            Path source = Path.of("src/main/java", decider.getName().replace('.', '/') + ".java");
            return Files.readString(source).replaceAll("\\n \\* ?", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (MatchResult cell : CELL.matcher(row).results().toList()) {
            int span = cell.group(1) == null ? 1 : Integer.parseInt(cell.group(1));
            for (int i = 0; i < span; i++) {
                cells.add(cell.group(2).strip().replaceAll("\\s+", " "));
            }
        }
        return cells;
    }

    /** A row of several commands becomes a row of each. */
    private static void rows(List<String> cells, Map<String, List<String>> rows) {
        List<String> commands =
                Arrays.stream(cells.getFirst().split(",")).map(String::strip).toList();
        for (int i = 0; i < commands.size(); i++) {
            List<String> own = new ArrayList<>();
            for (String cell : cells.subList(1, cells.size())) {
                List<String> outcomes =
                        Arrays.stream(cell.split(",")).map(String::strip).toList();
                own.add(commands.size() > 1 && outcomes.size() == commands.size() ? outcomes.get(i) : cell);
            }
            List<String> before = rows.put(commands.get(i), own);
            assertThat(before).as("a second row of %s", commands.get(i)).isNull();
        }
    }

    /** The commands that have a row. */
    public Set<String> commands() {
        return rows.keySet();
    }

    /** The states that have a column. */
    public List<String> states() {
        return states;
    }

    /**
     * One test for each cell.
     *
     * @param outcome what comes of a command, by name, in a state, by name: the outcomes of one or several samples; each
     *     is the simple name of the first event, the reason of the refusal, or {@code nothing}
     */
    public Stream<DynamicTest> cells(BiFunction<String, String, Collection<String>> outcome) {
        return rows.entrySet().stream()
                .flatMap(row -> states.stream()
                        .map(state -> DynamicTest.dynamicTest(
                                row.getKey() + " in " + state,
                                () -> check(
                                        row.getValue().get(states.indexOf(state)),
                                        outcome.apply(row.getKey(), state)))));
    }

    /**
     * The same, and the samples of a cell must come to all that it names, so that nothing stands there that never happens.
     *
     * @param outcome as in {@link #cells}, or with the events that follow the first, which the cell then names too
     */
    public Stream<DynamicTest> exactly(BiFunction<String, String, Collection<String>> outcome) {
        return rows.entrySet().stream()
                .flatMap(row -> states.stream()
                        .map(state -> DynamicTest.dynamicTest(row.getKey() + " in " + state, () -> {
                            String cell = row.getValue().get(states.indexOf(state));
                            assertThat(new TreeSet<>(outcome.apply(row.getKey(), state)))
                                    .as("what the table says: %s", cell)
                                    .isEqualTo(new TreeSet<>(named(cell)));
                        })));
    }

    private static List<String> named(String cell) {
        return OUTCOME.matcher(cell).results().map(MatchResult::group).toList();
    }

    private static void check(String cell, Collection<String> outcomes) {
        assertThat(outcomes).as("a sample").isNotEmpty();
        Set<String> said = new LinkedHashSet<>(named(cell));
        for (String outcome : outcomes) {
            if (cell.startsWith(ANY_EVENT)) {
                assertThat(outcome).as("an event").matches("[A-Z][a-z]+([A-Z][a-z]+)+");
            } else {
                assertThat(said).as("what the table says: %s", cell).contains(outcome);
            }
        }
    }

    /**
     * Fails unless the tables of a stream have a row for every command and a column for every state; a state may have
     * several columns, told apart after a comma, and a sealed one may have a column for all that it permits.
     *
     * @param commandRoot the sealed commands of the stream
     * @param stateRoot its sealed states
     * @param elsewhere states that the caption of the table disposes of
     */
    public static void complete(Class<?> commandRoot, Class<?> stateRoot, Set<String> elsewhere, StateTable... tables) {
        Set<String> commands = new TreeSet<>();
        for (StateTable table : tables) {
            commands.addAll(table.commands());
            Set<String> columns = new TreeSet<>();
            table.states().forEach(state -> columns.add(state.split(",", 2)[0]));
            columns.addAll(elsewhere);
            assertThat(leaves(stateRoot, columns)).as("states without a column").isEmpty();
        }
        assertThat(commands)
                .as("rows for the commands")
                .containsExactlyInAnyOrderElementsOf(leaves(commandRoot, Set.of()));
    }

    /** What a type permits in the end, but for what is disposed of, by itself or by what permits it. */
    private static Set<String> leaves(Class<?> root, Set<String> disposedOf) {
        if (disposedOf.contains(root.getSimpleName())) {
            return Set.of();
        }
        if (!root.isSealed()) {
            return Set.of(root.getSimpleName());
        }
        Set<String> leaves = new TreeSet<>();
        for (Class<?> permitted : root.getPermittedSubclasses()) {
            leaves.addAll(leaves(permitted, disposedOf));
        }
        return leaves;
    }

    /** The name of an outcome: the first event, the reason of the refusal, or nothing. */
    public static String outcome(Decision decision) {
        try {
            List<? extends DomainEvent> events = decision.decide();
            return events.isEmpty() ? "nothing" : events.getFirst().getClass().getSimpleName();
        } catch (Rejected refused) {
            return refused.reason().name();
        }
    }

    /** A decision to be asked for. */
    @FunctionalInterface
    public interface Decision {

        /** Decides, or refuses. */
        List<? extends DomainEvent> decide();
    }
}
