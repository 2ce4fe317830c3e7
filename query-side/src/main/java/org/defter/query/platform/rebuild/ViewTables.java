package org.defter.query.platform.rebuild;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which processor writes which tables of the schema {@code query}; the list is {@code view-tables.txt}. */
public final class ViewTables {

    private static final String RESOURCE = "/view-tables.txt";

    private final SortedMap<String, List<String>> tables;

    private ViewTables(SortedMap<String, List<String>> tables) {
        this.tables = tables;
    }

    /** The tables of this release. */
    public static ViewTables defter() {
        try (InputStream resource = ViewTables.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return parse(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list: a processor, then its tables; empty lines and those that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a processor is named twice or has no table, or a table has two writers
     */
    static ViewTables parse(List<String> lines) {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        Set<String> owned = new HashSet<>();
        for (String line : lines) {
            List<String> words = List.of(line.strip().split("\\s+"));
            String processor = words.getFirst();
            if (processor.isEmpty() || processor.startsWith("#")) {
                continue;
            }
            List<String> own = words.subList(1, words.size());
            if (own.isEmpty()
                    || tables.put(processor, own) != null
                    || !own.stream().allMatch(owned::add)) {
                throw new IllegalArgumentException("A processor or a table stands twice, or has none: " + line);
            }
        }
        return new ViewTables(tables);
    }

    /** The processors that write views, in the order of their names. */
    public List<String> processors() {
        return List.copyOf(tables.keySet());
    }

    /** Whether it is a processor of this list. */
    public boolean knows(String processor) {
        return tables.containsKey(processor);
    }

    /**
     * The tables of a processor.
     *
     * @throws IllegalArgumentException if it is not in the list
     */
    public List<String> of(String processor) {
        List<String> own = tables.get(processor);
        if (own == null) {
            throw new IllegalArgumentException(processor + " has no tables");
        }
        return own;
    }
}
