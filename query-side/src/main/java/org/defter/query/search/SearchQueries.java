package org.defter.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Lifetimes;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds things by words. */
@Component
class SearchQueries {

    /** Choices of a facet that are told, the most frequent first. */
    private static final int CHOICES = 50;

    private static final int TITLES = 50;

    /** Trigrams of a word that a title must share to be looked at: short words share few with what was meant. */
    private static final String ALIKE = "0.3";

    /** What is meant most likely by the name of something: the thing itself before what was said of it. */
    private static final String ORDER = Stream.of(
                    SearchKind.PLAN,
                    SearchKind.PARTNERSHIP,
                    SearchKind.PROJECT,
                    SearchKind.COMMISSION,
                    SearchKind.UNIT,
                    SearchKind.PERSON,
                    SearchKind.DECISION,
                    SearchKind.PROPOSAL,
                    SearchKind.GOAL,
                    SearchKind.REPORT,
                    SearchKind.AGENDA_ITEM,
                    SearchKind.DOCUMENT,
                    SearchKind.ARCHIVE_DOCUMENT)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(",", "array[", "]"));

    private final JdbcClient database;

    SearchQueries(JdbcClient database) {
        this.database = database;
    }

    /** What the choices of a facet are counted by, and how it narrows the search. */
    private enum Facet {
        KIND("kind", "kind = :kind"),
        STATE("state", "state = :state"),
        UNIT("unit_id::text", "unit_id = :unit"),
        COMMISSION("nullif(commission, '')", ":commission = any(string_to_array(commissions, ' '))"),
        YEAR("year::text", "year = :year");

        private final String value;
        private final String condition;

        Facet(String value, String condition) {
            this.value = value;
            this.condition = condition;
        }
    }

    /**
     * Conditions with what they are about.
     *
     * @param sql conditions that hold whatever facets are chosen
     * @param chosen conditions of the facets that are chosen
     * @param parameters values of the names in both
     */
    private record Wanted(String sql, Map<Facet, String> chosen, Map<String, Object> parameters) {

        String all() {
            return Stream.concat(Stream.of(sql), chosen.values().stream()).collect(Collectors.joining(" and "));
        }

        String allBut(Facet facet) {
            return Stream.concat(
                            Stream.of("true"),
                            chosen.entrySet().stream()
                                    .filter(choice -> choice.getKey() != facet)
                                    .map(Map.Entry::getValue))
                    .collect(Collectors.joining(" and "));
        }
    }

    /** One page of what fits: first what bears the words in its name, by kind, then the rest by how well it fits. */
    @Transactional(readOnly = true)
    SearchView find(FindSearch asked, Moment moment, Audience audience) {
        String words = asked.words();
        Wanted wanted = wanted(asked, words, moment, audience);
        long total = count(wanted);
        Marks marks = new Marks(words, words.isEmpty() ? List.of() : stems(words));
        List<SearchView.Hit> hits = total == 0 ? List.of() : hits(asked, wanted, words, marks);
        return new SearchView(
                hits,
                asked.pageOrDefault(),
                asked.sizeOrDefault(),
                total,
                facets(wanted),
                total == 0 && !words.isEmpty()
                        ? instead(words, moment, audience).orElse(null)
                        : null);
    }

    private List<SearchView.Hit> hits(FindSearch asked, Wanted wanted, String words, Marks marks) {
        String rank = words.isEmpty() ? "0" : "ts_rank(fts, query.tr_query(:q))";
        String titled = words.isEmpty() ? "false" : "ts_rank('{0, 0, 0, 1}', fts, query.tr_query(:q)) > 0";
        return database.sql("select found.*, " + name("found.unit_id", SearchKind.UNIT) + " as unit_name from"
                        + " (select kind, stream_id, part, title, body, number, state, council_id, unit_id, year, day, "
                        + rank + " as rank, " + titled + " as titled from search where " + wanted.all()
                        + ") found"
                        + " order by titled desc, case when titled then array_position(" + ORDER
                        + ", kind) end, rank desc,"
                        + " day desc nulls last, kind, stream_id, part limit :size offset :offset")
                .params(wanted.parameters())
                .param("size", asked.sizeOrDefault())
                .param("offset", (long) asked.pageOrDefault() * asked.sizeOrDefault())
                .query((row, _) -> hit(row, marks))
                .list();
    }

    /** The name of a unit or commission as it is now; the public is told it, as in the register of decisions. */
    private static String name(String id, SearchKind kind) {
        String about = kind == SearchKind.UNIT ? "unit_id" : "stream_id";
        return "(select named.title from search named where named.kind = '" + kind.name() + "' and named." + about
                + " = " + id + " and named.until_position = " + Lifetimes.Span.OPEN + " limit 1)";
    }

    private static SearchView.Hit hit(ResultSet row, Marks marks) throws SQLException {
        String title = row.getString("title");
        String body = row.getString("body");
        String excerpt = body.isEmpty() ? null : marks.excerpt(body);
        String part = row.getString("part");
        return new SearchView.Hit(
                SearchKind.valueOf(row.getString("kind")),
                row.getObject("stream_id", UUID.class),
                part.isEmpty() ? null : part,
                title,
                marks.in(title),
                excerpt,
                excerpt == null ? List.of() : marks.in(excerpt),
                row.getString("number"),
                row.getString("state"),
                row.getObject("council_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getObject("year", Integer.class),
                row.getObject("day", LocalDate.class));
    }

    private long count(Wanted wanted) {
        return database.sql("select count(*) from search where " + wanted.all())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    private List<String> stems(String words) {
        return database.sql("select lexeme from unnest(to_tsvector('pg_catalog.turkish', query.tr_lower(:q)))")
                .param("q", words)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private SearchView.Facets facets(Wanted wanted) {
        String counts = Stream.of(Facet.values())
                .map(facet -> "select '" + facet.name() + "' as facet, " + facet.value + " as value, count(*) as hits"
                        + " from hit"
                        + (facet == Facet.COMMISSION
                                ? " cross join lateral unnest(string_to_array(commissions, ' ')) as one(commission)"
                                : "")
                        + " where " + wanted.allBut(facet) + " group by 2")
                .collect(Collectors.joining(" union all "));
        Map<Facet, List<SearchView.Choice>> choices = new EnumMap<>(Facet.class);
        database.sql("with hit as materialized (select kind, state, unit_id, commissions, year from search where "
                        + wanted.sql() + ") select facet, value, hits, case facet when 'UNIT' then "
                        + name("counted.value::uuid", SearchKind.UNIT) + " when 'COMMISSION' then "
                        + name("counted.value::uuid", SearchKind.COMMISSION) + " end as name from (" + counts
                        + ") counted where value is not null order by facet, hits desc, value")
                .params(wanted.parameters())
                .query((row, _) -> {
                    List<SearchView.Choice> known =
                            choices.computeIfAbsent(Facet.valueOf(row.getString("facet")), facet -> new ArrayList<>());
                    if (known.size() < CHOICES) {
                        known.add(new SearchView.Choice(
                                row.getString("value"), row.getString("name"), row.getLong("hits")));
                    }
                    return known.size();
                })
                .list();
        return new SearchView.Facets(
                choices.getOrDefault(Facet.KIND, List.of()),
                choices.getOrDefault(Facet.STATE, List.of()),
                choices.getOrDefault(Facet.UNIT, List.of()),
                choices.getOrDefault(Facet.COMMISSION, List.of()),
                choices.getOrDefault(Facet.YEAR, List.of()));
    }

    /** Words that find something instead; only what the reader may find is suggested. */
    private Optional<String> instead(String words, Moment moment, Audience audience) {
        database.sql("select set_config('pg_trgm.word_similarity_threshold', '" + ALIKE + "', true)")
                .query(String.class)
                .single();
        FindSearch nothing = new FindSearch(null, null, null, null, null, null, null, null, null);
        Wanted visible = wanted(nothing, "", moment, audience);
        return Suggestion.instead(
                        words,
                        word -> count(wanted(nothing, word, moment, audience)) > 0,
                        word -> database.sql("select title from search where " + visible.all()
                                        + " and query.tr_resembles(title, :word)"
                                        + " order by query.tr_alike(:word, title) desc, title limit " + TITLES)
                                .params(visible.parameters())
                                .param("word", word)
                                .query((row, _) -> row.getString(1))
                                .list())
                .filter(other -> count(wanted(nothing, other, moment, audience)) > 0);
    }

    private static Wanted wanted(FindSearch asked, String words, Moment moment, Audience audience) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        String then = holds(moment, parameters);
        conditions.add(
                switch (audience) {
                    case STAFF -> "readers in ('ALL', 'STAFF', 'SUBJECT')";
                    case PUBLIC -> "(readers in ('ALL', 'PUBLIC') or readers = 'SUBJECT' and " + subject(then) + ")";
                });
        conditions.add(then);
        if (audience == Audience.PUBLIC && moment instanceof Moment.Past) {
            String now = "until_position = " + Lifetimes.Span.OPEN;
            conditions.add("(readers = 'SUBJECT' and " + subject(now)
                    + " or exists (select from search today where today.stream_id = search.stream_id"
                    + " and today.kind = search.kind and today.part = search.part"
                    + " and today.readers in ('ALL', 'PUBLIC') and today." + now + "))");
        }
        if (!words.isEmpty()) {
            conditions.add("fts @@ query.tr_query(:q)");
            parameters.put("q", words);
        }
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        choose(
                chosen,
                parameters,
                Facet.KIND,
                "kind",
                asked.kind() == null ? null : asked.kind().name());
        choose(
                chosen,
                parameters,
                Facet.STATE,
                "state",
                asked.state() == null || asked.state().isEmpty() ? null : asked.state());
        choose(chosen, parameters, Facet.UNIT, "unit", asked.unit());
        choose(
                chosen,
                parameters,
                Facet.COMMISSION,
                "commission",
                asked.commission() == null ? null : asked.commission().toString());
        choose(chosen, parameters, Facet.YEAR, "year", asked.year());
        return new Wanted(String.join(" and ", conditions), chosen, parameters);
    }

    /** That the public finds the stream a row is about; the names in the condition of the moment are those of that stream's rows. */
    private static String subject(String moment) {
        return "exists (select from search subject where subject.stream_id = search.subject_id"
                + " and subject.readers in ('ALL', 'PUBLIC') and " + moment + ")";
    }

    private static void choose(
            Map<Facet, String> chosen,
            Map<String, Object> parameters,
            Facet facet,
            String name,
            @Nullable Object value) {
        if (value != null) {
            chosen.put(facet, facet.condition);
            parameters.put(name, value);
        }
    }

    private static String holds(Moment moment, Map<String, Object> parameters) {
        return switch (moment) {
            case Moment.Now _ -> "until_position = " + Lifetimes.Span.OPEN;
            case Moment.Past past -> {
                Mark mark = Mark.of(past);
                String scale = switch (mark.scale()) {
                    case POSITION -> "position";
                    case RECORDED -> "instant";
                    case OCCURRED -> "day";
                };
                parameters.put("mark", mark.value());
                yield "from_" + scale + " <= :mark and until_" + scale + " > :mark";
            }
        };
    }
}
