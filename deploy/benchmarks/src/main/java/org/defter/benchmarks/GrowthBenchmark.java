package org.defter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * e) How cost grows with the record: commands, reads, and rebuilding the dossier of proposals, at 0.1 and 1 million events.
 * {@code --events 10000000} adds a size. Not part of a run without names. {@code -Dbench.views=false} leaves out what needs all views
 * (their rebuild, the reads), the longest part of ten million events.
 *
 * <p>The record is made of real months, copied with all identifiers replaced; the views are built from it.
 */
final class GrowthBenchmark {

    private static final String VIEW = "view-proposal-dossier";
    private static final int CLIENTS = 16;
    private static final boolean ALL_VIEWS = !"false".equals(System.getProperty("bench.views"));
    private static final List<String> COLUMNS = List.of(
            "events",
            "commands/s",
            "ms of processor per command",
            "rebuild of the proposal dossier, events/s",
            "rebuild of all views, events/s",
            "peak RSS MB",
            "heap in use MB",
            "store MB");

    private GrowthBenchmark() {}

    static void measure(Bench bench) throws Exception {
        List<Long> sizes = new ArrayList<>(bench.quick ? List.of(20_000L, 200_000L) : List.of(100_000L, 1_000_000L));
        Long further = Long.getLong("bench.events");
        if (further != null) {
            sizes.add(further);
        }
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            Load.perSecond(8, Duration.ofSeconds(5), _ -> AppendBenchmark.submitting(app));
            long before = RebuildBenchmark.newest(bench);
            Town.found(app).month(RebuildBenchmark.PROPOSALS);
            RebuildBenchmark.Views.awaitAll(app);
            RebuildBenchmark.Views.stop(app, "");
            Copies copies;
            try (Connection owner = bench.owner()) {
                copies = Copies.of(owner, before);
            }
            for (long size : sizes) {
                fill(bench, copies, size);
                ForeignCpu cpu = bench.watch();
                List<String> cost = cost(bench, app);
                // Reported size by size: a run over ten million events may be broken off.
                bench.report.add("Growth, at " + cost.getFirst() + " events", COLUMNS, List.of(cost), cpu);
                if (!ALL_VIEWS) {
                    continue;
                }
                // The policies' own tables know nothing of copies, so only the views are set going.
                RebuildBenchmark.Views.start(app, "view-");
                List<List<String>> reads = ReadBenchmark.measure(bench, app, (int) proposals(bench), true);
                RebuildBenchmark.Views.stop(app, "view-");
                bench.report.add(
                        "Reads over HTTP, one reader, two writers, at " + cost.getFirst() + " events",
                        List.of("what", "proposals", "reads", "p50 ms", "p99 ms"),
                        reads,
                        cpu);
            }
        }
    }

    private static void fill(Bench bench, Copies copies, long size) throws SQLException, IOException {
        try (Connection owner = bench.owner()) {
            copies.add(owner, Math.max(0, size - RebuildBenchmark.newest(bench)), RebuildBenchmark.SIDE_BY_SIDE);
        }
    }

    private static List<String> cost(Bench bench, ConfigurableApplicationContext app) throws Exception {
        Duration time = Duration.ofSeconds(bench.quick ? 3 : 10);
        List<Load.Client> made = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            made.add(AppendBenchmark.submitting(app));
        }
        ForeignCpu own = bench.watch();
        double perSecond = Load.perSecond(CLIENTS, time, made::get);
        double millis = own.ownSeconds() * 1e3 / (perSecond * time.toSeconds());
        long events = RebuildBenchmark.newest(bench);
        forgetPeak();
        double rebuilt = RebuildBenchmark.rebuild(bench, app, VIEW, events);
        String peak = peak();
        String all = ALL_VIEWS ? Report.number(RebuildBenchmark.rebuild(bench, app, "view-", events)) : "–";
        return List.of(
                Long.toString(events),
                Report.number(perSecond),
                String.format(Locale.ROOT, "%.3f", millis),
                Report.number(rebuilt),
                all,
                peak,
                RebuildBenchmark.heap().getLast(),
                store(bench));
    }

    /** Lets the kernel begin anew with the highest resident size it remembers. */
    private static void forgetPeak() throws IOException {
        Path clear = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(clear)) {
            Files.writeString(clear, "5");
        }
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.isReadable(status)
                ? "?"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> Report.number(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0))
                        .findFirst()
                        .orElse("?");
    }

    private static long proposals(Bench bench) throws SQLException {
        return number(bench, "select count(*) from query.proposal_dossier");
    }

    private static String store(Bench bench) throws SQLException {
        return Report.number(number(bench, "select pg_total_relation_size('eventstore.domain_event')") / 1e6);
    }

    private static long number(Bench bench, String sql) throws SQLException {
        try (Connection connection = bench.application();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
