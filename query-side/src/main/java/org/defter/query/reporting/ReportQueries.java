package org.defter.query.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.dossier.Streams;
import org.defter.query.reporting.ReportDefinition.Dimension;
import org.defter.query.reporting.ReportDefinition.Kind;
import org.defter.query.reporting.ReportDefinition.Measure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out figures from the facts that hold at a moment, and tells what they are made of. */
@Component
class ReportQueries {

    /** Rows a report has at most. */
    static final int MOST_ROWS = 20_000;

    private static final Pattern SPAN = Pattern.compile("\\{(begun|held|over|ended) (\\w+)}");
    private static final Pattern AT = Pattern.compile("\\{at (\\S+) (\\S+)}");
    private static final String EVERYTHING = Long.toString(Long.MAX_VALUE - 1);

    private final JdbcClient database;
    private final Streams streams;
    private final Clock clock;
    private final ReportTexts texts;

    ReportQueries(JdbcClient database, Streams streams, Clock clock, ReportTexts texts) {
        this.database = database;
        this.streams = streams;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * A clock by which facts hold, and the mark on it.
     *
     * @param occurred whether by days of occurring, else by places in the record
     * @param mark the mark, as a literal of SQL that is ours
     */
    private record Mark(boolean occurred, String mark) {

        String span(String what, String alias) {
            String from = alias + (occurred ? ".from_day" : ".from_position");
            String until = alias + (occurred ? ".until_day" : ".until_position");
            String ended = alias + (occurred ? ".until_day" : ".ended_on");
            return switch (what) {
                case "begun" -> "(" + from + " <= " + mark + ")";
                case "over" -> "(" + until + " <= " + mark + ")";
                case "ended" -> "(case when " + until + " <= " + mark + " then " + ended + " end)";
                default -> "(" + from + " <= " + mark + " and " + until + " > " + mark + ")";
            };
        }

        String at(String position, String day) {
            return "(" + (occurred ? day : position) + " <= " + mark + ")";
        }
    }

    /** The figures of a report. */
    @Transactional(readOnly = true)
    ReportView find(FindReport query, Locale locale) {
        List<ReportView.Row> rows = rows(query, locale);
        List<ReportView.Row> totals = rows(query.groupedBy(query.report().always()), locale);
        return new ReportView(
                query.report().name(),
                texts.title(query.report(), locale),
                query.group(),
                query.report().measures().stream().map(Measure::name).toList(),
                rows,
                totals);
    }

    private List<ReportView.Row> rows(FindReport query, Locale locale) {
        List<Dimension> dimensions = query.group().stream()
                .flatMap(name -> query.report().dimension(name).stream())
                .toList();
        List<Measure> measures = query.report().measures();
        StringBuilder sql = new StringBuilder("select ");
        for (int i = 0; i < dimensions.size(); i++) {
            sql.append(column(dimensions.get(i).name()))
                    .append(" as d")
                    .append(i)
                    .append(", ");
        }
        for (int i = 0; i < measures.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append(measures.get(i).sql())
                    .append(" as m")
                    .append(i);
        }
        Map<String, Object> parameters = new HashMap<>();
        sql.append(from(query)).append(where(query, parameters));
        if (!dimensions.isEmpty()) {
            String numbers = numbers(dimensions.size());
            sql.append(" group by ").append(numbers).append(" order by ").append(numbers);
        }
        sql.append(" limit ").append(MOST_ROWS + 1);
        List<ReportView.Row> rows = database.sql(sql.toString())
                .params(parameters)
                .query((row, _) -> row(row, dimensions, measures))
                .list();
        if (rows.size() > MOST_ROWS) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                    .withErrors(List.of(WrongField.of("group", "field.tooManyRows", Map.of("max", MOST_ROWS))));
        }
        return named(rows, dimensions, locale);
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private static ReportView.Row row(ResultSet row, List<Dimension> dimensions, List<Measure> measures)
            throws SQLException {
        Map<String, String> at = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String value = row.getString("d" + i);
            if (value != null) {
                at.put(dimensions.get(i).name(), value);
            }
        }
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            BigDecimal figure = row.getBigDecimal("m" + i);
            if (figure != null) {
                figures.put(measures.get(i).name(), plain(figure));
            }
        }
        return new ReportView.Row(at, Map.of(), figures);
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The rows with the names of what they are about, in the order of these. */
    private List<ReportView.Row> named(List<ReportView.Row> rows, List<Dimension> dimensions, Locale locale) {
        Set<UUID> ids = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Kind.NAMED) {
                rows.forEach(row -> {
                    String id = row.at().get(dimension.name());
                    if (id != null) {
                        ids.add(UUID.fromString(id));
                    }
                });
            }
        }
        Map<String, String> names = names(ids);
        List<ReportView.Row> named = new ArrayList<>();
        for (ReportView.Row row : rows) {
            Map<String, String> words = new LinkedHashMap<>();
            for (Dimension dimension : dimensions) {
                String value = row.at().get(dimension.name());
                String name = value == null
                        ? null
                        : switch (dimension.kind()) {
                            case NAMED -> names.get(value);
                            case CONSTANT -> texts.value(dimension.values(), value, locale);
                            case PLAIN -> null;
                        };
                if (name != null) {
                    words.put(dimension.name(), name);
                }
            }
            named.add(new ReportView.Row(row.at(), words, row.figures()));
        }
        Collator collator = Collator.getInstance(locale);
        Comparator<ReportView.Row> order = (_, _) -> 0;
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Kind.NAMED) {
                order = order.thenComparing(row -> row.names().getOrDefault(dimension.name(), ""), collator::compare);
            } else {
                order = order.thenComparing(
                        row -> row.at().get(dimension.name()), Comparator.nullsLast(Comparator.naturalOrder()));
            }
        }
        return named.stream().sorted(order).toList();
    }

    private Map<String, String> names(Collection<UUID> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql(
                            "select distinct on (id) id, name from history_name where id in (:ids) order by id, position desc")
                    .param("ids", ids)
                    .query((row, _) -> names.put(row.getString("id"), row.getString("name")))
                    .list();
        }
        return names;
    }

    /**
     * The events a figure is made of, in the order of the record.
     *
     * @param measure the figure; of a figure that is an average or a sum, every fact that goes into it
     */
    @Transactional(readOnly = true)
    Page<ReportExplanationView> explain(FindReport query, Measure measure, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        String events =
                "select distinct on (h.position) h.position, h.event_id, h.type, h.occurred_on, f.subject_kind, f.subject"
                        + from(query)
                        + " cross join lateral unnest(f.events) as e(position) join history h on h.position = e.position"
                        + where(query, parameters) + " and (" + measure.condition() + ")";
        String lines =
                "select x.*, (select n.name from history_name n where n.id = x.subject order by n.position desc limit 1) as name"
                        + " from (" + events + " order by h.position) x order by x.position "
                        + (paging.orderOrDefault() == Paging.Order.DESC ? "desc" : "asc");
        Everything everything = Everything.wanted();
        if (everything != null) {
            return everything.of(
                    () -> database
                            .sql(lines)
                            .withFetchSize(Everything.PIECE)
                            .params(parameters)
                            .query((row, _) -> explained(row))
                            .stream(),
                    Function.identity());
        }
        long total = database.sql("select count(*) from (" + events + ") x")
                .params(parameters)
                .query(Long.class)
                .single();
        List<ReportExplanationView> shown = database.sql(lines + " limit :size offset :offset")
                .params(parameters)
                .param("size", paging.sizeOrDefault())
                .param("offset", paging.offset())
                .query((row, _) -> explained(row))
                .list();
        return new Page<>(shown, paging.pageOrDefault(), paging.sizeOrDefault(), total);
    }

    private static ReportExplanationView explained(ResultSet row) throws SQLException {
        return new ReportExplanationView(
                row.getString("event_id"),
                row.getLong("position"),
                row.getString("type"),
                row.getObject("occurred_on", LocalDate.class),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("name"));
    }

    /** The facts at the moment. */
    private String from(FindReport query) {
        return " from (" + facts(query.report().facts(), mark(query.moment())) + ") f";
    }

    /** Which of them; ends with a condition, so that others can follow. */
    private String where(FindReport query, Map<String, Object> parameters) {
        parameters.put("today", streams.day(query.moment(), LocalDate.now(clock)));
        StringBuilder sql = new StringBuilder(" where :today::date is not null");
        if (query.from() != null) {
            sql.append(" and f.day >= :from");
            parameters.put("from", query.from());
        }
        if (query.to() != null) {
            sql.append(" and f.day <= :to");
            parameters.put("to", query.to());
        }
        int number = 0;
        for (Map.Entry<String, String> condition : query.where().entrySet()) {
            String column = column(condition.getKey());
            if (condition.getValue().isEmpty()) {
                sql.append(" and ").append(column).append(" is null");
            } else {
                String name = "where" + number++;
                sql.append(" and ").append(column).append(" = :").append(name);
                parameters.put(name, condition.getValue());
            }
        }
        return sql.toString();
    }

    private static String column(String dimension) {
        return switch (dimension) {
            case "year" -> "to_char(f.day, 'YYYY')";
            case "month" -> "to_char(f.day, 'YYYY-MM')";
            default -> "f." + dimension + "::text";
        };
    }

    private static String facts(String template, Mark mark) {
        String spans = SPAN.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(mark.span(found.group(1), found.group(2))));
        return AT.matcher(spans).replaceAll(found -> Matcher.quoteReplacement(mark.at(found.group(1), found.group(2))));
    }

    private Mark mark(Moment moment) {
        return switch (moment) {
            case Moment.Now _ -> new Mark(false, EVERYTHING);
            case Moment.Position position -> new Mark(false, Long.toString(position.position()));
            case Moment.RecordedBefore before ->
                new Mark(
                        false,
                        Long.toString(database.sql("select position from history where recorded_at < :end"
                                        + " order by recorded_at desc, position desc limit 1")
                                .param("end", before.end().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .optional()
                                .orElse(-1L)));
            case Moment.OccurredUntil until -> new Mark(true, "date '" + until.day() + "'");
        };
    }

    /** What a report offers. */
    ReportDefinitionView definition(ReportDefinition report, Locale locale) {
        return new ReportDefinitionView(
                report.name(),
                texts.title(report, locale),
                texts.description(report, locale),
                report.dimensions().stream()
                        .map(dimension ->
                                new ReportDefinitionView.Term(dimension.name(), texts.label(dimension.name(), locale)))
                        .toList(),
                report.always(),
                report.measures().stream()
                        .map(measure ->
                                new ReportDefinitionView.Term(measure.name(), texts.label(measure.name(), locale)))
                        .toList());
    }

    static HttpRefused wrong(String field, @Nullable String key) {
        return HttpRefused.because(HttpReason.INVALID_PARAMETER)
                .withErrors(List.of(WrongField.of(field, key == null ? "field.value" : key)));
    }
}
