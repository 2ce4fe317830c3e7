package org.defter.kernel.platform.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.defter.kernel.access.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every endpoint of the API and the roles that open it. The table is the only place where that is said: the filters
 * enforce it, the description of the API quotes it, and a test compares it with the controllers.
 *
 * <p>A row is {@code METHOD PATH who…}, where {@code who} is {@code public}, {@code any}, or roles by the name of their
 * claim; {@code fresh-login} at the end asks the caller to prove anew who it is. Lines that begin with {@code #} are comments.
 */
public final class AccessTable {

    /** The table that both sides enforce. */
    public static final String RESOURCE = "access-table.txt";

    private static final String FRESH_LOGIN = "fresh-login";

    private final List<AccessRow> rows;

    private AccessTable(List<AccessRow> rows) {
        Comparator<AccessRow> mostSpecificFirst = Comparator.comparing(AccessRow::pattern);
        this.rows = rows.stream().sorted(mostSpecificFirst).toList();
    }

    /**
     * Reads the table from the class path.
     *
     * @throws IllegalStateException if it is not there or a line of it cannot be understood
     */
    public static AccessTable load() {
        try (InputStream stream = AccessTable.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return parse(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException if a line cannot be understood or an endpoint has two rows
     */
    public static AccessTable parse(List<String> lines) {
        List<AccessRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                AccessRow row = row(line.strip());
                if (!seen.add(row.endpoint())) {
                    throw new IllegalStateException("Two rows for " + row.endpoint() + " in the access table");
                }
                rows.add(row);
            }
        }
        return new AccessTable(rows);
    }

    private static AccessRow row(String line) {
        String[] words = line.split("\\s+");
        if (words.length < 3 || !words[1].startsWith("/")) {
            throw new IllegalStateException("Not a row of the access table: " + line);
        }
        boolean fresh = words[words.length - 1].equals(FRESH_LOGIN);
        List<String> who = List.of(words).subList(2, fresh ? words.length - 1 : words.length);
        if (who.isEmpty()) {
            throw new IllegalStateException("Nobody is named in a row of the access table: " + line);
        }
        AccessRow.Openness open = switch (who.getFirst()) {
            case "public" -> AccessRow.Openness.PUBLIC;
            case "any" -> AccessRow.Openness.ANY;
            case String role -> AccessRow.Openness.ROLES;
        };
        if (open != AccessRow.Openness.ROLES && who.size() > 1) {
            throw new IllegalStateException("public or any stands alone in the access table: " + line);
        }
        try {
            List<Role> roles = open == AccessRow.Openness.ROLES
                    ? who.stream().map(Role::of).toList()
                    : List.of();
            return new AccessRow(words[0], PathPatternParser.defaultInstance.parse(words[1]), open, roles, fresh);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Not a row of the access table: " + line, e);
        }
    }

    /** The rows, the most specific pattern first. */
    public List<AccessRow> rows() {
        return rows;
    }

    /** The row that decides about a request; empty if there is none, and then it is refused. */
    public Optional<AccessRow> rowFor(String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.covers(method) && row.covers(container))
                .findFirst();
    }

    /** The methods of a path that have a row, in alphabetical order; empty if the path has none at all. */
    public Set<String> methodsOf(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.covers(container))
                .map(AccessRow::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row of an endpoint as its controller maps it, whatever its variables are called. */
    public Optional<AccessRow> rowOf(String method, String pattern) {
        String endpoint = method + " " + AccessRow.shape(pattern);
        return rows.stream().filter(row -> row.endpoint().equals(endpoint)).findFirst();
    }
}
