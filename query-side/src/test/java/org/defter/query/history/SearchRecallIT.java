package org.defter.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many of the sentences that answer a question are found, and how many of those found answer it. */
class SearchRecallIT {

    private static JdbcTemplate database;
    private static List<String> sentences;

    @BeforeAll
    static void open() {
        database = new JdbcTemplate(TestPostgres.fresh().application());
        sentences = lines("sentences.txt").toList();
    }

    @Test
    void findsNearlyEverythingAndLittleElse() {
        Measure search = measured(SearchRecallIT::found);
        assertThat(search.relevant()).isGreaterThanOrEqualTo(100);
        assertThat(search.recall()).as(search.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(search.precision()).as(search.toString()).isGreaterThanOrEqualTo(0.95);
    }

    /** What the measure is worth: the dictionary of the database alone misses it by far. */
    @Test
    void theDictionaryAloneWouldNotDo() {
        Measure plain = measured(words -> asked(
                "to_tsvector('pg_catalog.turkish', sentence) @@ plainto_tsquery('pg_catalog.turkish', ?)", words));
        assertThat(plain.recall()).as(plain.toString()).isLessThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "''", "\\", ":*", "&", "a & b", "!", "(", "x' | 'y", "<->", "%_%", "a:*b", "—", "ve", "\t"})
    void takesNoSignForAnOperator(String words) {
        assertThat(found(words)).hasSizeLessThan(sentences.size());
    }

    @Test
    void tellsMoreWordsThanAnIndexHolds() {
        assertThat(database.queryForObject(
                        "select query.tr_finds(query.tr_index((select string_agg('söz' || n || 'ğü', ' ')"
                                + " from generate_series(1, 400000) n)), 'SOZ17gu')",
                        Boolean.class))
                .isTrue();
    }

    private static Measure measured(java.util.function.Function<String, Set<Integer>> search) {
        int relevant = 0;
        int found = 0;
        int both = 0;
        Collection<String> wrong = new LinkedHashSet<>();
        for (String line : lines("queries.txt").filter(one -> !one.startsWith("#")).toList()) {
            String[] parts = line.split("\\|");
            Set<Integer> wanted =
                    Stream.of(parts[1].strip().split(" ")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> got = search.apply(parts[0].strip());
            relevant += wanted.size();
            found += got.size();
            Set<Integer> common = new TreeSet<>(wanted);
            common.retainAll(got);
            both += common.size();
            if (!got.equals(wanted)) {
                wrong.add(parts[0].strip() + ": " + got + " for " + wanted);
            }
        }
        return new Measure(relevant, found, both, wrong);
    }

    private record Measure(int relevant, int found, int both, Collection<String> wrong) {

        double recall() {
            return both / (double) relevant;
        }

        double precision() {
            return both / (double) found;
        }
    }

    private static Set<Integer> found(String words) {
        return asked("query.tr_finds(query.tr_index(sentence), ?)", words);
    }

    private static Set<Integer> asked(String condition, String words) {
        return new TreeSet<>(database.queryForList(
                "select n from unnest(?) with ordinality as told(sentence, n) where " + condition,
                Integer.class,
                sentences.toArray(String[]::new),
                words));
    }

    private static Stream<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SearchRecallIT.class.getResourceAsStream("/search/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
