package org.defter.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the programs named in the arguments, all of them if none is named, and writes the result to {@code target}, table by
 * table.
 *
 * <p>{@code quick} takes shorter samples and smaller records, and every run says at its end how long it took. {@code --events}
 * with a number says how long the record is that is rebuilt, or added to what growth measures.
 */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);

    private interface Program {
        void measure(Bench bench) throws Exception;
    }

    private static final String DOCUMENTS = "documents";

    private static final Map<String, Program> PROGRAMS = programs();

    /** They tell where time goes or take long, and are left out when no program is named. */
    private static final Set<String> ONLY_BY_NAME = Set.of("growth", "profile", "plans");

    private Benchmarks() {}

    private static Map<String, Program> programs() {
        Map<String, Program> programs = new LinkedHashMap<>();
        programs.put("append", AppendBenchmark::measure);
        programs.put("approvals", ApprovalBenchmark::measure);
        programs.put("rebuild", RebuildBenchmark::measure);
        programs.put("reads", ReadBenchmark::measure);
        programs.put("pages", PageBenchmark::measure);
        programs.put("exports", ExportBenchmark::measure);
        programs.put("start", StartBenchmark::measure);
        programs.put("ledger", LedgerBenchmark::measure);
        programs.put("growth", GrowthBenchmark::measure);
        programs.put("profile", ProfileBenchmark::measure);
        programs.put("plans", PlanBenchmark::measure);
        return programs;
    }

    /** See the class. */
    public static void main(String[] args) {
        List<String> wanted = new ArrayList<>(List.of(args));
        boolean quick = wanted.remove("quick");
        int events = wanted.indexOf("--events");
        if (events >= 0) {
            wanted.remove(events);
            System.setProperty("bench.events", wanted.remove(events));
        }
        Report report = new Report(Path.of("target", "benchmarks"));
        int status = 1;
        try {
            measure(wanted, quick, report);
            status = 0;
        } catch (Exception e) {
            LOG.error("The measuring was broken off", e);
        }
        Duration taken = report.taken();
        IO.println(String.format(
                Locale.ROOT,
                "%nIt took %d min %d s; written to %s",
                taken.toMinutes(),
                taken.toSecondsPart(),
                report.file()));
        // Threads are left behind that would keep the process alive.
        System.exit(status);
    }

    private static void measure(List<String> wanted, boolean quick, Report report) throws Exception {
        if (wanted.isEmpty() || wanted.contains(DOCUMENTS)) {
            // Reads texts only and needs no server.
            DocumentBenchmark.measure(report);
        }
        for (Map.Entry<String, Program> program : PROGRAMS.entrySet()) {
            String name = program.getKey();
            if (wanted.contains(name) || (wanted.isEmpty() && !ONLY_BY_NAME.contains(name))) {
                // Each on a server of its own: what one leaves behind must not slow the next.
                try (Bench bench = Bench.open(report, quick, settings(name))) {
                    program.getValue().measure(bench);
                }
            }
        }
    }

    /** What the server is started with for a program. */
    private static String settings(String program) {
        return switch (program) {
            case "profile" -> ServerLog.SETTINGS;
            case "plans" -> PlanBenchmark.SETTINGS;
            default -> "";
        };
    }
}
