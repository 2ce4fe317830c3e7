package org.defter.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the export of a list of a million proposals takes in every form, how large the file is, and how much more of the heap
 * is in use at most while it goes on: looked at every two seconds, right after the collector has run. {@code -Dbench.rows=} sets
 * how many.
 */
final class ExportBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int ROWS_QUICK = 100_000;
    private static final long BETWEEN_LOOKS_MILLIS = 2_000;
    private static final double MEBIBYTE = 1 << 20;
    private static final double BILLION = 1e9;

    private ExportBenchmark() {}

    static void measure(Bench bench) throws Exception {
        try (ConfigurableApplicationContext app = bench.start(Map.of("defter.export.at-once", "1"))) {
            Town.found(app).month(20);
            RebuildBenchmark.Views.awaitAll(app);
            int rows = Integer.getInteger("bench.rows", bench.quick ? ROWS_QUICK : ROWS);
            fill(bench, rows);
            ForeignCpu cpu = bench.watch();
            List<List<String>> results = new ArrayList<>();
            for (String format : List.of("csv", "csv-excel-tr", "xlsx")) {
                results.add(exported(app, format));
            }
            bench.report.add(
                    "Exports of the list of proposals over HTTP",
                    List.of("form", "rows", "seconds", "rows/s", "bytes", "more heap in use at most, MiB"),
                    results,
                    cpu);
        }
    }

    private static void fill(Bench bench, int rows) throws SQLException {
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement()) {
            String columns;
            try (ResultSet all = statement.executeQuery(
                    "select string_agg(case attname when 'id' then 'gen_random_uuid()' else"
                            + " quote_ident(attname) end, ', ' order by attnum) from pg_attribute"
                            + " where attrelid = 'query.proposal_dossier'::regclass and attnum > 0 and not attisdropped")) {
                all.next();
                columns = all.getString(1);
            }
            statement.execute("insert into query.proposal_dossier select " + columns
                    + " from (select * from query.proposal_dossier limit 1) one, generate_series(1, " + rows + ")");
            statement.execute("vacuum analyze query.proposal_dossier");
        }
    }

    private static List<String> exported(ConfigurableApplicationContext app, String format)
            throws IOException, InterruptedException {
        long before = used();
        AtomicLong peak = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        Thread sampler = Thread.ofPlatform().start(() -> look(done, peak));
        long begun = System.nanoTime();
        long bytes;
        long rows;
        try (HttpClient http = HttpClient.newHttpClient()) {
            String login = Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8));
            HttpResponse<InputStream> file = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                    + app.getEnvironment().getProperty("local.server.port")
                                    + "/api/proposals?format=" + format))
                            .header("Authorization", "Basic " + login)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (file.statusCode() != 200) {
                throw new IllegalStateException("The export was answered " + file.statusCode());
            }
            rows = file.headers().firstValueAsLong("Defter-Rows").orElse(0);
            try (InputStream body = file.body()) {
                bytes = body.transferTo(OutputStream.nullOutputStream());
            }
        } finally {
            done.countDown();
            sampler.join();
        }
        double seconds = (System.nanoTime() - begun) / BILLION;
        return List.of(
                format,
                Long.toString(rows),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f", rows / seconds),
                Long.toString(bytes),
                String.format(Locale.ROOT, "%.1f", (peak.get() - before) / MEBIBYTE));
    }

    /** Every look is a full collection, during which the export stands still: so they are far apart. */
    private static void look(CountDownLatch done, AtomicLong peak) {
        try {
            while (!done.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                peak.accumulateAndGet(used(), Math::max);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
