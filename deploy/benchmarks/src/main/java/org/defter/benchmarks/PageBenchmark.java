package org.defter.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the server takes for the pages people look at most, at 10,000 and, unless it is quick, 100,000 proposals; and for the
 * public portal while 200 look at it and a council sits.
 *
 * <p>A page asks the API over HTTP, some three to ten times; all of it is in the time, on the same machine. The rows are copied
 * as for {@link ReadBenchmark}, decisions and tasks too; {@code -Dbench.rows=} takes another size instead of these,
 * {@code -Dbench.readers=} another number of readers.
 */
final class PageBenchmark {

    /** Of the 95th percentile, in milliseconds. */
    private static final double GOAL = 50;

    /** Of a page with the styles and scripts it names, in bytes, as they are before they are packed for the way. */
    private static final long HEAVIEST = 150_000;

    /** A page that is slow is asked for less often: what is wanted is its figure, not the patience of who measures. */
    private static final Duration EACH = Duration.ofSeconds(15);

    private static final int LEAST_READS = 40;

    /** How long a reader looks at a page of the portal before asking for the next: the mean. */
    private static final int LOOKING_MILLIS = 1_000;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LOADED = Pattern.compile("(?:<link rel=\"stylesheet\" href|<script src)=\"([^\"]+)\"");
    private static final List<String> PORTAL =
            List.of("/public", "/public/decisions", "/public/agendas", "/public/plans");

    private PageBenchmark() {}

    static void measure(Bench bench) throws Exception {
        Integer other = Integer.getInteger("bench.rows");
        List<Integer> sizes = other != null ? List.of(other) : bench.quick ? List.of(10_000) : List.of(10_000, 100_000);
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            Town.found(app).month(20);
            RebuildBenchmark.Views.awaitAll(app);
            URI base = URI.create(Requests.base(app));
            for (int size : sizes) {
                ReadBenchmark.fill(bench, size);
                ForeignCpu cpu = bench.watch();
                bench.report.add(
                        "Pages, one reader, " + size + " proposals, goals p95 below 50 ms and weight below 150 kB",
                        List.of("page", "reads", "p50 ms", "p95 ms", "kB", "answers not 200", "goals"),
                        pages(bench, base, size),
                        cpu);
            }
            ForeignCpu meanwhile = bench.watch();
            int readers = Integer.getInteger("bench.readers", 200);
            bench.report.add(
                    "Public portal, " + readers + " readers, a page a second each, while a council sits",
                    List.of(
                            "readers",
                            "pages/s",
                            "p50 ms",
                            "p95 ms",
                            "answers not 200",
                            "acts recorded",
                            "p50 ms of an act",
                            "p95 ms of an act"),
                    List.of(portal(app, base, readers, Duration.ofSeconds(bench.quick ? 10 : 60))),
                    meanwhile);
        }
    }

    private static List<List<String>> pages(Bench bench, URI base, int size) throws Exception {
        List<String> ids = ids(bench, "true");
        // A copy of a row has no history.
        List<String> told = ids(bench, "d.id::text in (select aggregate_id from eventstore.domain_event)");
        Random random = new Random(size);
        Map<String, Address> pages = new LinkedHashMap<>();
        pages.put("my tasks", () -> "/worklist");
        pages.put("all tasks", () -> "/worklist?mine=&state=ALL");
        pages.put("files", () -> "/proposals");
        pages.put("a file", () -> "/proposals/" + ids.get(random.nextInt(ids.size())));
        pages.put("history of a file", () -> "/proposals/" + told.get(random.nextInt(told.size())) + "/history");
        pages.put("decisions", () -> "/decisions");
        pages.put("periods", () -> "/clocks");
        pages.put("meetings", () -> "/meetings");
        pages.put("search", () -> "/search?q=uluslararas%C4%B1la%C5%9Fma");
        pages.put("dashboard", () -> "/dashboard");
        PORTAL.forEach(path -> pages.put(path, () -> path));
        int reads = bench.quick ? 100 : 400;
        List<List<String>> rows = new ArrayList<>();
        try (HttpClient http = loggedIn(base)) {
            for (Map.Entry<String, Address> page : pages.entrySet()) {
                rows.add(read(http, base, page.getKey(), page.getValue(), reads));
            }
        }
        return rows;
    }

    private static List<String> read(HttpClient http, URI base, String name, Address page, int reads)
            throws IOException, InterruptedException {
        for (int read = 0; read < Math.max(5, reads / 10); read++) {
            get(http, base.resolve(page.next()));
        }
        List<Double> millis = new ArrayList<>();
        long refused = 0;
        String last = "";
        long end = System.nanoTime() + EACH.toNanos();
        while (millis.size() < reads && (millis.size() < LEAST_READS || System.nanoTime() < end)) {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = get(http, base.resolve(page.next()));
            millis.add((System.nanoTime() - begun) / 1e6);
            refused += answer.statusCode() == 200 ? 0 : 1;
            last = new String(answer.body(), StandardCharsets.UTF_8);
        }
        double[] sorted = sorted(millis);
        long bytes = weight(http, base, last);
        return List.of(
                name,
                Integer.toString(sorted.length),
                Report.number(share(sorted, 0.5)),
                Report.number(share(sorted, 0.95)),
                Report.number(bytes / 1e3),
                Long.toString(refused),
                share(sorted, 0.95) < GOAL && bytes < HEAVIEST && refused == 0 ? "kept" : "missed");
    }

    /** A page, and what a browser loads to show it. */
    private static long weight(HttpClient http, URI base, String page) throws IOException, InterruptedException {
        long bytes = page.getBytes(StandardCharsets.UTF_8).length;
        Matcher loaded = LOADED.matcher(page);
        while (loaded.find()) {
            bytes += get(http, base.resolve(loaded.group(1))).body().length;
        }
        return bytes;
    }

    /** Readers of the portal who come and go on, while meetings are held one after the other. */
    private static List<String> portal(ConfigurableApplicationContext app, URI base, int readers, Duration time)
            throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        LongAdder refused = new LongAdder();
        Queue<Double> acts = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<?>> tasks = new ArrayList<>();
            tasks.add(threads.submit(() -> {
                while (going.get()) {
                    Town town = Town.found(app);
                    town.timed(nanos -> acts.add(nanos / 1e6));
                    while (going.get() && town.hasMonths()) {
                        town.month(5);
                    }
                }
                return null;
            }));
            for (int reader = 0; reader < readers; reader++) {
                Random random = new Random(reader);
                tasks.add(threads.submit(() -> {
                    // Not all in the same moment.
                    Thread.sleep(random.nextInt(LOOKING_MILLIS));
                    while (going.get()) {
                        long begun = System.nanoTime();
                        int status = get(http, base.resolve(PORTAL.get(random.nextInt(PORTAL.size()))))
                                .statusCode();
                        if (status == 200) {
                            millis.add((System.nanoTime() - begun) / 1e6);
                        } else {
                            refused.increment();
                        }
                        Thread.sleep(random.nextInt(2 * LOOKING_MILLIS));
                    }
                    return null;
                }));
            }
            long begun = System.nanoTime();
            Thread.sleep(time);
            double seconds = (System.nanoTime() - begun) / 1e9;
            going.set(false);
            for (Future<?> task : tasks) {
                task.get();
            }
            double[] sorted = sorted(millis);
            double[] recorded = sorted(acts);
            return List.of(
                    Integer.toString(readers),
                    Report.number(sorted.length / seconds),
                    Report.number(share(sorted, 0.5)),
                    Report.number(share(sorted, 0.95)),
                    Long.toString(refused.sum()),
                    Integer.toString(recorded.length),
                    Report.number(share(recorded, 0.5)),
                    Report.number(share(recorded, 0.95)));
        }
    }

    private static double[] sorted(Collection<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private interface Address {
        String next();
    }

    private static double share(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private static HttpResponse<byte[]> get(HttpClient http, URI page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A browser of the office. */
    private static HttpClient loggedIn(URI base) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String form = http.send(
                        HttpRequest.newBuilder(base.resolve("/login")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("the login has no form");
        }
        HttpResponse<String> in = http.send(
                HttpRequest.newBuilder(base.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=office&password=office&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (in.uri().getPath().equals("/login")) {
            throw new IllegalStateException("the office cannot log in");
        }
        return http;
    }

    private static List<String> ids(Bench bench, String which) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = bench.application();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select d.id from query.proposal_dossier d where " + which + " limit 20000")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }
}
