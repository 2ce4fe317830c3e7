package org.defter.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.defter.kernel.platform.axon.ProcessorWatch;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.EventRegistry;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * c) How fast views are built anew, against reading the same rows and doing nothing with them. The record is made of real
 * months, 25 copies side by side, so that the events of 500 proposals lie between each other.
 *
 * <p>{@code -Dbench.events=} says how many, {@code -Dbench.view=} leaves all views out but one, {@code -Dbench.rounds=} has each
 * of them built as often. The pace is that of the record, of which most views handle a part: how many events they handle per second
 * stands beside it. So do milliseconds of processor per 1,000 events of the record: they say something on a machine others use too.
 */
final class RebuildBenchmark {

    static final int PROPOSALS = 20;
    static final int SIDE_BY_SIDE = 25;
    private static final String DOSSIER = "view-proposal-dossier";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 1);

    private RebuildBenchmark() {}

    static void measure(Bench bench) throws Exception {
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            long before = newest(bench);
            Town town = Town.found(app);
            town.month(PROPOSALS);
            Views.awaitAll(app);
            Views.stop(app, "");
            Copies copies;
            try (Connection owner = bench.owner()) {
                copies = Copies.of(owner, before);
                copies.add(owner, Long.getLong("bench.events", bench.quick ? 50_000 : 1_000_000), SIDE_BY_SIDE);
            }
            long events = newest(bench) - before;
            Map<String, Long> types = types(bench);
            ForeignCpu cpu = bench.watch();
            select(bench, events);
            List<Double> selects = new ArrayList<>(selects(bench, events));
            List<Pace> paces = new ArrayList<>();
            paces.add(new Pace("COPY TO, nothing done", copy(bench, events), events, Map.of(), PROCESSORS));
            for (String view : Views.names(app)) {
                long handled = Views.handled(app, view, types);
                for (int round = 0; round < ROUNDS; round++) {
                    ThreadTimes times = ThreadTimes.since(bench.serverFolder());
                    double perSecond = rebuild(bench, app, view, events);
                    paces.add(new Pace(view, perSecond, handled, times.seconds(), PROCESSORS));
                }
                for (int round = 0; view.equals(DOSSIER) && round < ROUNDS; round++) {
                    ThreadTimes times = ThreadTimes.since(bench.serverFolder());
                    double perSecond = beside(bench, app, view, events);
                    String what = view + ", beside the one that serves";
                    paces.add(new Pace(what, perSecond, handled, times.seconds(), BESIDE));
                }
            }
            if (System.getProperty("bench.view") == null) {
                long handled = Views.names(app).stream()
                        .mapToLong(view -> Views.handled(app, view, types))
                        .sum();
                ThreadTimes times = ThreadTimes.since(bench.serverFolder());
                double perSecond = rebuild(bench, app, "view-", events);
                paces.add(new Pace("all views together", perSecond, handled, times.seconds(), PROCESSORS));
            }
            selects.addAll(selects(bench, events));
            double select = Load.median(
                    selects.stream().mapToDouble(Double::doubleValue).toArray());
            paces.addFirst(new Pace("streaming SELECT, nothing done", select, events, Map.of(), PROCESSORS));
            bench.report.add(
                    "Rebuild of " + events + " events, " + PROPOSALS * SIDE_BY_SIDE + " proposals side by side",
                    List.of(
                            "what",
                            "events/s",
                            "events handled/s",
                            "of SELECT",
                            "seconds",
                            "workers, ms",
                            "readers, ms",
                            "server, ms"),
                    paces.stream().map(pace -> pace.row(events, select)).toList(),
                    cpu);
            bench.report.add(
                    "Memory after it", List.of("what", "MB"), List.of(heap(), List.of("RSS", rss("self"))), cpu);
            UpcastBenchmark.measure(bench, app);
        }
    }

    private static final int SELECTS = 3;

    /** Before and after the views, since a pace of one moment is no measure of a run. */
    private static List<Double> selects(Bench bench, long events) throws SQLException {
        List<Double> selects = new ArrayList<>();
        for (int round = 0; round < SELECTS; round++) {
            selects.add(select(bench, events));
        }
        return selects;
    }

    /** How many events of each type the record holds. */
    private static Map<String, Long> types(Bench bench) throws SQLException {
        Map<String, Long> types = new HashMap<>();
        try (Connection connection = bench.application();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select payload_type, count(*) from eventstore.domain_event group by payload_type")) {
            while (row.next()) {
                types.put(row.getString(1), row.getLong(2));
            }
        }
        return types;
    }

    /** Whose processor time is told of a row, by the groups of {@link ThreadTimes}: who folds and writes, who reads, the server. */
    private static final List<String> PROCESSORS =
            List.of("process: worker", "process: coordinator", "server: connections");

    private static final List<String> BESIDE =
            List.of("process: view-rebuild", "process: threads that have ended", "server: connections");

    /**
     * How fast the record went through.
     *
     * @param what through what
     * @param perSecond events of the record per second, whether or not they are handled
     * @param handled how many of them are of types that are handled; with several views, by each of them
     * @param seconds of processor, by the groups of {@link ThreadTimes}
     * @param whose of these groups are told
     */
    private record Pace(String what, double perSecond, long handled, Map<String, Double> seconds, List<String> whose) {

        private Pace {
            IO.println(what + ": " + Report.number(perSecond) + " events/s, " + handled + " handled");
        }

        List<String> row(long events, double select) {
            List<String> row = new ArrayList<>(List.of(
                    what,
                    Report.number(perSecond),
                    Report.number(perSecond * handled / events),
                    Report.number(perSecond / select),
                    Report.number(events / perSecond)));
            for (String who : whose) {
                row.add(seconds.isEmpty() ? "" : Report.number(seconds.getOrDefault(who, 0.0) * 1e6 / events));
            }
            return row;
        }
    }

    /** What is reachable after a collection. */
    static List<String> heap() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return List.of("heap in use", Report.number(heap.getUsed() / 1e6));
    }

    static String rss(String pid) {
        try {
            return java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> Report.number(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    static long newest(Bench bench) throws SQLException {
        try (Connection connection = bench.application();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select coalesce(max(global_index), 0) from eventstore.domain_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double select(Bench bench, long events) throws SQLException {
        long begun = System.nanoTime();
        try (Connection connection = bench.application()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("select global_index, event_id,"
                    + " aggregate_type, aggregate_id, sequence_number, payload_type, payload_revision, payload,"
                    + " metadata, recorded_at from eventstore.domain_event order by global_index")) {
                select.setFetchSize(1_000);
                long bytes = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        bytes += row.getBytes(8).length + row.getBytes(9).length;
                    }
                }
                if (bytes == 0) {
                    throw new IllegalStateException("nothing read");
                }
            }
        }
        return events * 1e9 / (System.nanoTime() - begun);
    }

    private static double copy(Bench bench, long events) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = bench.application()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from eventstore.domain_event order by global_index) to stdout",
                            OutputStream.nullOutputStream());
        }
        return events * 1e9 / (System.nanoTime() - begun);
    }

    /** Events per second of the views whose names begin so, on a record of so many events. */
    static double rebuild(Bench bench, ConfigurableApplicationContext app, String views, long events) throws Exception {
        Views.empty(bench, app, views);
        Views.start(app, views);
        long begun = System.nanoTime();
        Views.await(app, views, newest(bench));
        double seconds = (System.nanoTime() - begun) / 1e9;
        Views.stop(app, views);
        return events / seconds;
    }

    /**
     * Events per second of a view that is built anew beside the one that serves, as an operator has it built, from the request
     * until everything is in the new tables. Then both are compared, and the new ones dropped.
     */
    private static double beside(Bench bench, ConfigurableApplicationContext app, String view, long events)
            throws Exception {
        long newest = newest(bench);
        long begun = System.nanoTime();
        operate(app, view, "POST");
        try (Connection connection = bench.application();
                PreparedStatement standing = connection.prepareStatement("select state, failure,"
                        + " (select min(position) from unnest(positions) position) from query_next.rebuild"
                        + " where projection = ?")) {
            standing.setString(1, view);
            double seconds = 0;
            while (true) {
                try (ResultSet row = standing.executeQuery()) {
                    row.next();
                    if (seconds == 0 && row.getLong(3) >= newest) {
                        seconds = (System.nanoTime() - begun) / 1e9;
                    }
                    switch (row.getString(1)) {
                        case "BUILDING" -> Thread.sleep(5);
                        case "EQUAL" -> {
                            operate(app, view, "DELETE");
                            return events / seconds;
                        }
                        default -> throw new IllegalStateException(row.getString(1) + " " + row.getString(2));
                    }
                }
            }
        }
    }

    private static void operate(ConfigurableApplicationContext app, String view, String method) throws Exception {
        String rebuild = Requests.base(app) + "/api/operations/projections/" + view + "/rebuild";
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    Requests.as("admin", rebuild)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " of a rebuild: " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    /** The processors of the views, by the beginning of their names. */
    static final class Views {

        private Views() {}

        private static Map<String, EventProcessor> all(ConfigurableApplicationContext app) {
            return app.getBean(EventProcessingConfiguration.class).eventProcessors();
        }

        /** The views, the one with most to do first. */
        static List<String> names(ConfigurableApplicationContext app) {
            return all(app).keySet().stream()
                    .filter(name -> name.startsWith(System.getProperty("bench.view", "view-")))
                    .sorted(Comparator.comparing((String name) -> !name.equals(DOSSIER))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** How many of these events, counted by the names of their types, the view handles. */
        static long handled(ConfigurableApplicationContext app, String view, Map<String, Long> types) {
            if (!(all(app).get(view) instanceof AbstractEventProcessor processor)) {
                throw new IllegalStateException(view + " does not tell what it handles");
            }
            return EventRegistry.defter().events().stream()
                    .filter(processor.eventHandlerInvoker()::canHandleType)
                    .mapToLong(event -> types.getOrDefault(event.getSimpleName(), 0L))
                    .sum();
        }

        static void stop(ConfigurableApplicationContext app, String prefix) {
            all(app).forEach((name, processor) -> {
                if (name.startsWith(prefix)) {
                    processor.shutDown();
                }
            });
        }

        static void start(ConfigurableApplicationContext app, String prefix) {
            all(app).forEach((name, processor) -> {
                if (name.startsWith(prefix)) {
                    processor.start();
                }
            });
        }

        /** Empties the tables of the query side and the tokens of these views. */
        static void empty(Bench bench, ConfigurableApplicationContext app, String prefix) throws SQLException {
            try (Connection owner = bench.owner();
                    Statement statement = owner.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'query' and table_type = 'BASE TABLE'"
                        + " and table_name not like '%schema_history%'")) {
                    while (row.next()) {
                        tables.add("query." + row.getString(1));
                    }
                }
                statement.execute("truncate " + String.join(", ", tables));
                statement.execute(
                        "delete from eventstore.token_entry where starts_with(processor_name, '" + prefix + "')");
                statement.execute("delete from eventstore.dead_letter");
            }
        }

        /** Waits until they have handled everything up to the position. */
        static void await(ConfigurableApplicationContext app, String prefix, long position)
                throws InterruptedException {
            for (Map.Entry<String, EventProcessor> processor : all(app).entrySet()) {
                if (processor.getKey().startsWith(prefix)
                        && processor.getValue() instanceof StreamingEventProcessor streaming) {
                    while (!reached(streaming, position)) {
                        Thread.sleep(5);
                    }
                    if (app.getBean(ProcessorWatch.class).deadLetters(processor.getKey()) > 0) {
                        throw new IllegalStateException(processor.getKey() + " could not handle everything");
                    }
                }
            }
        }

        private static boolean reached(StreamingEventProcessor processor, long position) {
            Collection<EventTrackerStatus> segments =
                    processor.processingStatus().values();
            return !segments.isEmpty()
                    && segments.stream()
                            .allMatch(status -> status.getSegment().getMask() + 1 == segments.size()
                                    && status.getCurrentPosition().orElse(-1) >= position);
        }

        /** Waits until the policies have handled everything there is now. */
        static void awaitPolicies(ConfigurableApplicationContext app) throws InterruptedException {
            long settled = app.getBean(SettledWatermark.class).settle();
            ProcessorWatch watch = app.getBean(ProcessorWatch.class);
            for (String name : all(app).keySet()) {
                while (name.startsWith("policy-") && watch.position(name).orElse(settled) < settled) {
                    Thread.sleep(1);
                }
            }
        }

        /** Waits until policies and views have handled everything there is, and what follows from it. */
        static void awaitAll(ConfigurableApplicationContext app) throws InterruptedException {
            SettledWatermark watermark = app.getBean(SettledWatermark.class);
            long settled = -1;
            for (long now = watermark.settle(); now > settled; now = watermark.settle()) {
                settled = now;
                await(app, "", settled);
            }
        }
    }
}
