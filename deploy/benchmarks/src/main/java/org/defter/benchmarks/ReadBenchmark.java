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
 * d) How long a reader waits for a dossier, a page of the list and the worklist, over HTTP, while others write.
 *
 * <p>The rows are those of real proposals, copied in the tables of the views; {@code -Dbench.rows=1000000} adds a size.
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
    private static void fill(Bench bench, int size) throws SQLException {
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement()) {
            copy(statement, "query.proposal_dossier", "id", "gen_random_uuid()", size);
            copy(statement, "query.worklist", "task_key", "gen_random_uuid()::text", size);
            statement.execute("analyze query.proposal_dossier");
            statement.execute("analyze query.worklist");
        }
    }

    private static void copy(Statement statement, String table, String key, String another, int size)
            throws SQLException {
        long there = number(statement, "select count(*) from " + table);
        if (there == 0) {
            return;
        }
        List<String> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select column_name from information_schema.columns"
                + " where table_schema || '.' || table_name = '" + table + "' order by ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> column.equals(key) ? another : "t." + column)
                        .toList());
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
