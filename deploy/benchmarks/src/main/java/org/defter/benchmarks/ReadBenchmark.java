package org.defter.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * d) How long a reader waits for a dossier, a page of the lists of proposals, tasks and decisions of today and of any date of
 * ten years, over HTTP, while others write.
 *
 * <p>The rows are those of real proposals, copied in the tables of the views; {@code -Dbench.rows=1000000} adds a size. A copy
 * is drafted on a random day of ten years and goes through at most eight stages, five days each; of the rows of the past only
 * those by the time of recording are copied. Tasks and decisions are copied likewise, with their past by days of occurring.
 */
final class ReadBenchmark {

    /** A page that is slow is asked for less often, but not so seldom that its 99th percentile is its slowest answer. */
    private static final Duration EACH = Duration.ofSeconds(20);

    private static final int LEAST_READS = 200;

    /** Reads of each page before any is measured: a young process answers slowly, and so does a page read for the first time. */
    private static final int WARMING = 300;

    private static final Duration WARMING_EACH = Duration.ofSeconds(5);

    private ReadBenchmark() {}

    static void measure(Bench bench) throws Exception {
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            Town.found(app).month(20);
            RebuildBenchmark.Views.awaitAll(app);
            List<Integer> sizes = new ArrayList<>(List.of(10_000, 100_000));
            Integer further = Integer.getInteger("bench.rows");
            if (further != null) {
                sizes.add(further);
            }
            ForeignCpu cpu = bench.watch();
            List<List<String>> rows = new ArrayList<>();
            for (int size : sizes) {
                fill(bench, size);
                rows.addAll(measure(bench, app, size, false));
            }
            bench.report.add(
                    "Reads over HTTP, one reader, two writers",
                    List.of("what", "proposals", "reads", "p50 ms", "p99 ms"),
                    rows,
                    cpu);
        }
    }

    /** Copies rows until there are so many proposals, tasks and decisions, and as many with a past. */
    static void fill(Bench bench, int size) throws SQLException {
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement()) {
            PROPOSALS.copy(statement, size);
            TASKS.copy(statement, size);
            DECISIONS.copy(statement, size);
            for (Copied list : List.of(PROPOSALS, TASKS, DECISIONS)) {
                statement.execute("vacuum analyze query." + list.live());
                statement.execute("vacuum analyze query." + list.past());
            }
        }
    }

    /**
     * A scale of the past as copies use it, days since 2016.
     *
     * @param code of the scale
     * @param mark of a number of days
     * @param span of five days
     */
    private record Scale(int code, String mark, int span) {

        static final Scale RECORDED = new Scale(1, "(1451606400 + (%s) * 86400) * 1000000", 10);
        static final Scale OCCURRED = new Scale(2, "16801 + (%s)", 1);
    }

    /**
     * A list whose rows are copied with their past.
     *
     * @param live the table of today
     * @param past the table of the past
     * @param key the columns a row of today is known by
     * @param scale by which of the scales the past is copied
     * @param own what each copy has of its own, by column, of the copy {@code c}
     */
    private record Copied(String live, String past, List<String> key, Scale scale, Map<String, String> own) {

        /** Copies rows until there are so many; the templates are the rows that are there when it is first asked. */
        void copy(Statement statement, int size) throws SQLException {
            statement.execute("create table if not exists public.template_" + live
                    + " as select row_number() over () - 1 as template, d.* from query." + live + " d");
            String same = String.join(
                    " and ",
                    key.stream().map(column -> "p." + column + " = t." + column).toList());
            statement.execute("create table if not exists public.template_" + past
                    + " as select t.template, p.stage = p.stages - 1 as latest, p.* from public.template_" + live
                    + " t, lateral (select p.*, row_number() over (order by from_mark) - 1 as stage,"
                    + " count(*) over () as stages from query." + past + " p where " + same + " and p.scale = "
                    + scale.code() + ") p where p.stage < 7 or p.stage = p.stages - 1");
            long there = number(statement, "select count(*) from query." + live);
            if (there >= size) {
                return;
            }
            statement.execute("create temp table copy as select " + there + " + n as n, gen_random_uuid() as id,"
                    + " (random() * 3650)::int as shift, n % (select count(*) from public.template_" + live
                    + ") as template from generate_series(1, " + (size - there) + ") n");
            List<String> columns = columns(statement, "query." + live);
            statement.execute("insert into query." + live + " (" + String.join(", ", columns) + ") select "
                    + values(columns, own) + " from copy c join public.template_" + live + " t using (template)");
            List<String> dropped = new ArrayList<>();
            List<String> made = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select indexname, indexdef from pg_indexes"
                    + " where schemaname = 'query' and tablename = '" + past + "' and indexname not like '%pkey'")) {
                while (row.next()) {
                    dropped.add("drop index query." + row.getString(1));
                    made.add(row.getString(2));
                }
            }
            for (String drop : dropped) {
                statement.execute(drop);
            }
            Map<String, String> marks = new HashMap<>(own);
            String from = String.format(Locale.ROOT, scale.mark(), "c.shift + 5 * least(t.stage, 7)");
            String until = String.format(Locale.ROOT, scale.mark(), "c.shift + 5 * least(t.stage, 7) + 5");
            marks.put("from_mark", from);
            marks.put("until_mark", "case when t.latest then 9223372036854775807 else " + until + " end");
            marks.put("span", "case when t.latest then 0 else " + scale.span() + " end");
            List<String> wide = columns(statement, "query." + past);
            statement.execute("insert into query." + past + " (" + String.join(", ", wide) + ") select "
                    + values(wide, marks) + " from copy c join public.template_" + past + " t using (template)");
            for (String index : made) {
                statement.execute(index);
            }
            statement.execute("drop table copy");
        }
    }

    private static final Copied PROPOSALS = new Copied(
            "proposal_dossier",
            "proposal_past",
            List.of("id"),
            Scale.RECORDED,
            Map.of("id", "c.id", "drafted_on", "date '2016-01-01' + c.shift"));

    private static final Copied TASKS = new Copied(
            "worklist",
            "past_worklist",
            List.of("task_key"),
            Scale.OCCURRED,
            Map.of("task_key", "c.id::text", "since", "date '2016-01-01' + c.shift"));

    private static final Copied DECISIONS = new Copied(
            "decision_register",
            "past_decision_register",
            List.of("position"),
            Scale.OCCURRED,
            Map.of(
                    "position",
                    "1000000000 + c.n",
                    "proposal_id",
                    "c.id",
                    "series_year",
                    "2016 + c.shift / 366",
                    "series_number",
                    "1000 + c.n",
                    "decided_on",
                    "date '2016-01-01' + c.shift"));

    private static String values(List<String> columns, Map<String, String> others) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> others.getOrDefault(column, "t." + column))
                        .toList());
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select column_name from information_schema.columns"
                + " where table_schema || '.' || table_name = '" + table + "' order by ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Reads from what is there, while two writers write.
     *
     * @param size what the rows are called
     * @param history whether the proposals that are there have one
     */
    static List<List<String>> measure(Bench bench, ConfigurableApplicationContext app, int size, boolean history)
            throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = bench.application();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id from query.proposal_dossier order by random() limit 20000")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        AtomicBoolean writing = new AtomicBoolean(true);
        List<List<String>> rows = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> tasks = new ArrayList<>();
            try {
                for (int writer = 0; writer < 2; writer++) {
                    tasks.add(writers.submit(() -> {
                        Town town = Town.found(app);
                        while (writing.get()) {
                            town.submit(town.draft());
                            Thread.sleep(20);
                        }
                        return null;
                    }));
                }
                int reads = bench.quick ? 400 : 4_000;
                List<Page> pages = pages(Requests.base(app), ids, new Random(size), history);
                for (Page page : pages) {
                    read(page, WARMING, 1, WARMING_EACH, http);
                }
                for (Page page : pages) {
                    rows.add(row(page, size, page.often() ? reads : reads / 4, http));
                }
            } finally {
                writing.set(false);
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        }
        return rows;
    }

    /**
     * What is read.
     *
     * @param what its name in the table
     * @param often whether it is read four times as often as the others
     * @param address where it is read next
     */
    private record Page(String what, boolean often, Supplier<String> address) {

        Page(String what, Supplier<String> address) {
            this(what, false, address);
        }
    }

    private static List<Page> pages(String base, List<String> ids, Random random, boolean history) {
        Supplier<String> dossier = () -> base + "/api/proposals/" + ids.get(random.nextInt(ids.size()));
        String latest = base + "/api/proposals?order=DESC";
        List<Page> pages = new ArrayList<>(List.of(
                new Page("dossier", true, dossier),
                new Page("list, first page", () -> base + "/api/proposals"),
                new Page("list, latest first", () -> latest)));
        if (!history) {
            pages.add(new Page("list as of any date", () -> base + "/api/proposals?asOf=" + day(random)));
            pages.add(new Page("as of any date, latest first", () -> latest + "&asOf=" + day(random)));
        }
        pages.add(new Page("worklist, first page", () -> base + "/api/worklist"));
        if (history) {
            pages.add(new Page("history of a proposal", () -> dossier.get() + "/history"));
        } else {
            String occurred = "?by=occurred&asOf=";
            pages.add(new Page("worklist as of any day", () -> base + "/api/worklist" + occurred + day(random)));
            pages.add(new Page("decisions, first page", () -> base + "/api/decisions"));
            pages.add(new Page("decisions as of any day", () -> base + "/api/decisions" + occurred + day(random)));
        }
        return pages;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_700));
    }

    private static List<String> row(Page page, int size, int reads, HttpClient http)
            throws IOException, InterruptedException {
        double[] sorted = read(page, reads, Math.min(reads, LEAST_READS), EACH, http);
        Arrays.sort(sorted);
        return List.of(
                page.what(),
                Integer.toString(size),
                Integer.toString(sorted.length),
                Report.number(sorted[sorted.length / 2]),
                Report.number(sorted[(int) (sorted.length * 0.99)]));
    }

    /** Reads so often, or at least so often if it takes longer than that; the milliseconds of each. */
    private static double[] read(Page page, int reads, int least, Duration longest, HttpClient http)
            throws IOException, InterruptedException {
        double[] millis = new double[reads];
        int read = 0;
        for (long end = System.nanoTime() + longest.toNanos();
                read < reads && (read < least || System.nanoTime() < end);
                read++) {
            HttpRequest request = Requests.as("office", page.address().get()).build();
            long begun = System.nanoTime();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(request.uri() + " was answered " + status);
            }
            millis[read] = (System.nanoTime() - begun) / 1e6;
        }
        return Arrays.copyOf(millis, read);
    }
}
