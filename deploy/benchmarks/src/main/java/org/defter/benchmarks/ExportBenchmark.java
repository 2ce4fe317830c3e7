package org.defter.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the export of a list of a million proposals takes in every form, how large the file is, and how much more of the heap
 * is in use at most while it goes on: looked at again and again, right after the collector has run. The reader of the file is in this
 * process, and what it keeps counts as well. Each form is exported once before there are many rows, since what is loaded once is not the
 * export's. More than 64 MiB, a row too few, or too few looks to say anything, and the measuring is broken off. {@code -Dbench.rows=} sets how
 * many.
 */
final class ExportBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int ROWS_QUICK = 100_000;
    private static final long SHORTEST_PAUSE_NANOS = 200_000_000;
    private static final double MEBIBYTE = 1 << 20;
    private static final long MOST = 64L << 20;
    private static final int FEWEST_LOOKS = 2;
    private static final List<String> FORMATS = List.of("csv", "csv-excel-tr", "xlsx");
    private static final double BILLION = 1e9;

    private ExportBenchmark() {}

    static void measure(Bench bench) throws Exception {
        try (ConfigurableApplicationContext app = bench.start(Map.of("defter.export.at-once", "1"))) {
            Town.found(app).month(20);
            RebuildBenchmark.Views.awaitAll(app);
            int rows = Integer.getInteger("bench.rows", bench.quick ? ROWS_QUICK : ROWS);
            for (String format : FORMATS) {
                exported(app, format, 1, 0);
            }
            fill(bench, rows);
            ForeignCpu cpu = bench.watch();
            List<List<String>> results = new ArrayList<>();
            for (String format : FORMATS) {
                results.add(exported(app, format, rows, FEWEST_LOOKS));
            }
            bench.report.add(
                    "Exports of the list of proposals over HTTP",
                    List.of("form", "rows", "seconds", "rows/s", "bytes", "looks", "more heap in use at most, MiB"),
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

    private static List<String> exported(ConfigurableApplicationContext app, String format, int least, int looks)
            throws IOException, InterruptedException {
        long before = used();
        AtomicLong peak = new AtomicLong();
        AtomicInteger looked = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        Thread sampler = Thread.ofPlatform().start(() -> look(done, peak, looked));
        long begun = System.nanoTime();
        long bytes;
        long rows;
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> file = http.send(
                    Requests.as("office", Requests.base(app) + "/api/proposals?format=" + format)
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
        long more = peak.get() == 0 ? 0 : peak.get() - before;
        if (rows < least || looked.get() < looks || more >= MOST) {
            throw new IllegalStateException(format + ": " + rows + " rows of " + least + ", " + looked + " looks, "
                    + more + " bytes more in use");
        }
        double seconds = (System.nanoTime() - begun) / BILLION;
        return List.of(
                format,
                Long.toString(rows),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f", rows / seconds),
                Long.toString(bytes),
                looked.toString(),
                String.format(Locale.ROOT, "%.1f", more / MEBIBYTE));
    }

    /** Every look is a full collection, during which the export stands still: between two of them is twice the time of the last one. */
    private static void look(CountDownLatch done, AtomicLong peak, AtomicInteger looked) {
        try {
            long pause = SHORTEST_PAUSE_NANOS;
            while (!done.await(pause, TimeUnit.NANOSECONDS)) {
                long begun = System.nanoTime();
                peak.accumulateAndGet(used(), Math::max);
                looked.incrementAndGet();
                pause = Math.max(SHORTEST_PAUSE_NANOS, 2 * (System.nanoTime() - begun));
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
