package org.defter.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where the time goes: processor time by threads and server processes, and what the server was asked, for commands alone
 * and for approvals with everything that follows from them. Not part of a run without names; {@code
 * -Dbench.profile=commands} or {@code approvals} leaves the other out.
 */
final class ProfileBenchmark {

    private static final int CLIENTS = 16;
    private static final int SHOWN = 25;

    private ProfileBenchmark() {}

    private interface Work {
        /** Does it and answers how many units that was. */
        double units() throws Exception;
    }

    static void measure(Bench bench) throws Exception {
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            Load.perSecond(4, Duration.ofSeconds(5), _ -> AppendBenchmark.submitting(app));
            String part = System.getProperty("bench.profile", "");
            if (!part.equals("commands")) {
                ApprovalBenchmark.defter(app, 4, 1, 20);
                profile(bench, "approval", () -> {
                    ApprovalBenchmark.Pace pace = ApprovalBenchmark.defter(app, 8, 1, bench.quick ? 20 : 40);
                    IO.println(pace);
                    return pace.approvals();
                });
            }
            if (!part.equals("approvals")) {
                commands(bench, app);
            }
        }
    }

    private static void commands(Bench bench, ConfigurableApplicationContext app) throws Exception {
        app.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        profile(bench, "command: draft, then load and submit", () -> {
            Duration time = Duration.ofSeconds(bench.quick ? 5 : 10);
            double perSecond = Load.perSecond(CLIENTS, time, _ -> AppendBenchmark.submitting(app));
            IO.println(perSecond + "/s");
            return perSecond * time.toSeconds();
        });
    }

    private static void profile(Bench bench, String unit, Work work) throws Exception {
        ForeignCpu cpu = bench.watch();
        ServerLog log = ServerLog.since(bench.serverFolder());
        ThreadTimes times = ThreadTimes.since(bench.serverFolder());
        long begun = System.nanoTime();
        double units = work.units();
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<List<String>> threads = new ArrayList<>();
        times.seconds()
                .forEach((group, busy) -> threads.add(List.of(
                        group,
                        Report.number(busy * 1e3 / units),
                        Report.number(busy / seconds / Runtime.getRuntime().availableProcessors()))));
        bench.report.add("Processor time per " + unit, List.of("who", "ms each", "share of the machine"), threads, cpu);
        bench.report.add(
                "What the server was asked per " + unit,
                List.of("statement", "executed", "parsed", "ms"),
                asked(log, units),
                cpu);
    }

    private static List<List<String>> asked(ServerLog log, double units) throws IOException {
        List<ServerLog.Asked> all = log.statements();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                new ServerLog.Asked(
                        "all",
                        all.stream().mapToDouble(ServerLog.Asked::executed).sum(),
                        all.stream().mapToDouble(ServerLog.Asked::parsed).sum(),
                        all.stream().mapToDouble(ServerLog.Asked::millis).sum()),
                units));
        all.stream().limit(SHOWN).forEach(asked -> rows.add(row(asked, units)));
        return rows;
    }

    private static List<String> row(ServerLog.Asked asked, double units) {
        String text = asked.text().replace("|", "\\|");
        return List.of(
                text.length() > 140 ? text.substring(0, 140) + "…" : text,
                Report.number(asked.executed() / units),
                Report.number(asked.parsed() / units),
                Report.number(asked.millis() / units));
    }
}
