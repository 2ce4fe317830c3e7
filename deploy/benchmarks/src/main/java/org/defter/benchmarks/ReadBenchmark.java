package org.defter.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * d) How long a reader waits for a dossier, a page of the list of today and of any date of ten years, and the worklist, over
 * HTTP, while others write.
 *
 * <p>The rows are those of real proposals, copied in the tables of the views; {@code -Dbench.rows=1000000} adds a size. A copy
 * is drafted on a random day of ten years and goes through at most eight stages, five days each; of the rows of the past only
 * those by the time of recording are copied.
 */
final class ReadBenchmark {

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
                    List.of("what", "proposals", "p50 ms", "p99 ms"),
                    rows,
                    cpu);
        }
    }

    /** Copies rows until there are so many proposals, and as many tasks. */
    static void fill(Bench bench, int size) throws SQLException {
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement()) {
            copyProposals(statement, size);
            copy(statement, "query.worklist", Map.of("task_key", "gen_random_uuid()::text"), size);
            statement.execute("vacuum analyze query.proposal_dossier");
            statement.execute("vacuum analyze query.proposal_past");
            statement.execute("analyze query.worklist");
        }
    }

    private static void copyProposals(Statement statement, int size) throws SQLException {
        statement.execute("create table if not exists public.template as select row_number() over () - 1 as number, d.*"
                + " from query.proposal_dossier d");
        statement.execute("create table if not exists public.past_template as select t.number,"
                + " p.stage = p.stages - 1 as latest, p.* from public.template t, lateral (select p.*,"
                + " row_number() over (order by from_mark) - 1 as stage, count(*) over () as stages"
                + " from query.proposal_past p where p.id = t.id and p.scale = 1) p"
                + " where p.stage < 7 or p.stage = p.stages - 1");
        long missing = size - number(statement, "select count(*) from query.proposal_dossier");
        if (missing <= 0) {
            return;
        }
        statement.execute("create temp table copy as select gen_random_uuid() as id, (random() * 3650)::int as shift,"
                + " n % (select count(*) from public.template) as number from generate_series(1, " + missing + ") n");
        List<String> columns = columns(statement, "query.proposal_dossier");
        statement.execute("insert into query.proposal_dossier (" + String.join(", ", columns) + ") select "
                + values(columns, Map.of("id", "c.id", "drafted_on", "date '2016-01-01' + c.shift"))
                + " from copy c join public.template t using (number)");
        List<String> indexes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select indexname, indexdef from pg_indexes"
                + " where schemaname = 'query' and tablename = 'proposal_past' and indexname not like '%pkey'")) {
            while (row.next()) {
                indexes.add("drop index query." + row.getString(1));
                indexes.addLast(row.getString(2));
            }
        }
        for (int i = 0; i < indexes.size(); i += 2) {
            statement.execute(indexes.get(i));
        }
        String from = "(1451606400 + (c.shift + 5 * least(t.stage, 7)) * 86400) * 1000000";
        List<String> past = columns(statement, "query.proposal_past");
        statement.execute("insert into query.proposal_past (" + String.join(", ", past) + ") select "
                + values(
                        past,
                        Map.of(
                                "id",
                                "c.id",
                                "from_mark",
                                from,
                                "until_mark",
                                "case when t.latest then 9223372036854775807 else " + from + " + 432000000000 end",
                                "span",
                                "case when t.latest then 0 else 10 end",
                                "drafted_on",
                                "date '2016-01-01' + c.shift"))
                + " from copy c join public.past_template t using (number)");
        for (int i = 1; i < indexes.size(); i += 2) {
            statement.execute(indexes.get(i));
        }
        statement.execute("drop table copy");
    }

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

    /**
     * Copies rows of a table until there are so many.
     *
     * @param others what each copy has of its own, by column
     */
    static void copy(Statement statement, String table, Map<String, String> others, int size) throws SQLException {
        long there = number(statement, "select count(*) from " + table);
        if (there == 0) {
            return;
        }
        List<String> columns = columns(statement, table);
        String values = values(columns, others);
        long each = Math.max(1, size / there);
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from "
                + table + " t, generate_series(1, " + each + ") limit " + Math.max(0, size - there));
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
                ResultSet row = statement.executeQuery("select id from query.proposal_dossier limit 20000")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        String base = "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port");
        Random random = new Random(size);
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
                rows.add(row(
                        "dossier",
                        size,
                        reads,
                        http,
                        () -> base + "/api/proposals/" + ids.get(random.nextInt(ids.size()))));
                rows.add(row("list, first page", size, reads / 4, http, () -> base + "/api/proposals"));
                String latest = "/api/proposals?order=DESC";
                rows.add(row("list, latest first", size, reads / 4, http, () -> base + latest));
                if (!history) {
                    rows.add(row(
                            "list as of any date",
                            size,
                            reads / 4,
                            http,
                            () -> base + "/api/proposals?asOf=" + day(random)));
                    rows.add(row(
                            "as of any date, latest first",
                            size,
                            reads / 4,
                            http,
                            () -> base + latest + "&asOf=" + day(random)));
                }
                rows.add(row("worklist, first page", size, reads / 4, http, () -> base + "/api/worklist"));
                if (history) {
                    rows.add(row(
                            "history of a proposal",
                            size,
                            reads / 4,
                            http,
                            () -> base + "/api/proposals/" + ids.get(random.nextInt(ids.size())) + "/history"));
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

    private static LocalDate day(Random random) {
        return LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_700));
    }

    private interface Address {
        String next();
    }

    private static List<String> row(String what, int size, int reads, HttpClient http, Address address)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8));
        double[] millis = new double[reads];
        for (int read = -reads / 10; read < reads; read++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address.next()))
                    .header("Authorization", "Basic " + login)
                    .build();
            long begun = System.nanoTime();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(request.uri() + " was answered " + status);
            }
            if (read >= 0) {
                millis[read] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return List.of(
                what,
                Integer.toString(size),
                Report.number(millis[reads / 2]),
                Report.number(millis[(int) (reads * 0.99)]));
    }
}
