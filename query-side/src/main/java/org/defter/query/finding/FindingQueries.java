package org.defter.query.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.history.HistoryStream;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.platform.past.PastLists;
import org.defter.query.platform.past.TablesAt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the views for the lines of ready lists. */
@Component
class FindingQueries {

    private final JdbcClient database;
    private final PastLists past;
    private final Streams streams;
    private final Clock clock;

    FindingQueries(JdbcClient database, PastLists past, Streams streams, Clock clock) {
        this.database = database;
        this.past = past;
        this.streams = streams;
        this.clock = clock;
    }

    /** Every list with how many lines it has, or had. */
    @Transactional(readOnly = true)
    List<FindingCountView> counts(Locale locale, Moment moment) {
        TablesAt tables = tables(moment);
        LocalDate today = streams.day(moment, LocalDate.now(clock));
        return Arrays.stream(FindingList.values())
                .map(list -> new FindingCountView(list, Codes.in(locale).text(list), total(list, tables, today)))
                .toList();
    }

    /** One page of a list, by the day of its lines. */
    @Transactional(readOnly = true)
    Page<FindingView> find(FindingList list, Paging paging, Locale locale, Moment moment) {
        TablesAt tables = tables(moment);
        LocalDate today = streams.day(moment, LocalDate.now(clock));
        String direction = switch (paging.orderOrDefault()) {
            case ASC -> "asc";
            case DESC -> "desc";
        };
        Everything everything = Everything.wanted();
        JdbcClient.MappedQuerySpec<FindingView> lines = database.sql("select * from (" + list.sql(tables)
                        + ") line order by day " + direction
                        + " nulls last, id, title, fact, events limit :size offset :offset")
                .withFetchSize(Everything.PIECE)
                .param("today", today)
                .param("size", everything == null ? paging.sizeOrDefault() : Integer.MAX_VALUE)
                .param("offset", everything == null ? (long) paging.pageOrDefault() * paging.sizeOrDefault() : 0L)
                .query((row, _) -> {
                    String fact = row.getString("fact");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    LocalDate other = row.getObject("other_day", LocalDate.class);
                    return new FindingView(
                            HistoryStream.valueOf(row.getString("kind")),
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getString("rule"),
                            fact,
                            explanation(fact, day, other, locale),
                            day,
                            other,
                            row.getString("reason"),
                            List.of((String[]) row.getArray("events").getArray()));
                });
        if (everything != null) {
            return everything.of(lines::stream, Function.identity());
        }
        return new Page<>(lines.list(), paging.pageOrDefault(), paging.sizeOrDefault(), total(list, tables, today));
    }

    private TablesAt tables(Moment moment) {
        TablesAt tables = past.tables(moment);
        FindingList.unkept(tables).ifPresent(unkept -> {
            if (database.sql(unkept).query(Boolean.class).single()) {
                throw HttpRefused.because(HttpReason.UNAVAILABLE);
            }
        });
        return tables;
    }

    private long total(FindingList list, TablesAt tables, LocalDate today) {
        return database.sql("select count(*) from (" + list.sql(tables) + ") line where :today::date is not null")
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private static String explanation(String fact, @Nullable LocalDate day, @Nullable LocalDate other, Locale locale) {
        Codes words = Codes.in(locale);
        return String.format(
                locale, words.text("AuditFinding." + fact), inWords(day, words, locale), inWords(other, words, locale));
    }

    private static String inWords(@Nullable LocalDate day, Codes words, Locale locale) {
        return day == null
                ? words.text("AuditFinding.dayUnknown")
                : day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Codes.language(locale)));
    }
}
