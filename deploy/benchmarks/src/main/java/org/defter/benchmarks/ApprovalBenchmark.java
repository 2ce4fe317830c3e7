package org.defter.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * b) Whole approvals per second, against two workflow engines on the same server in the same run.
 *
 * <p>Not like for like, and to Defter's disadvantage: an engine moves a token through seven steps. Defter does what the law
 * asks between them (agenda, announcement, roll call, five members of the commission, three signatures, the mayor's
 * period), about twenty commands and five policies for each proposal, and its time ends only when every view shows
 * everything.
 */
final class ApprovalBenchmark {

    /** Proposals on the agenda of one ordinary meeting: an assumption, within the thirty to eighty of a large council. */
    private static final int PROPOSALS = 40;

    private ApprovalBenchmark() {}

    static void measure(Bench bench) throws Exception {
        Map<String, Engine> engines = new LinkedHashMap<>();
        try (ConfigurableApplicationContext app = bench.start(Map.of())) {
            engines.put("Flowable 8.0.0, as it comes", new FlowableEngine(bench, false));
            engines.put("Flowable 8.0.0, tuned", new FlowableEngine(bench, true));
            engines.put("Camunda 7.24.0, as it comes", new CamundaEngine(bench, false));
            engines.put("Camunda 7.24.0, tuned", new CamundaEngine(bench, true));
            warmUp(app, engines);
            run(bench, app, engines);
        } finally {
            engines.values().forEach(Engine::close);
        }
    }

    private static void warmUp(ConfigurableApplicationContext app, Map<String, Engine> engines) throws Exception {
        engines.values().forEach(engine -> Load.perSecond(4, Duration.ofSeconds(3), _ -> approving(engine)));
        defter(app, 4, 1, PROPOSALS);
    }

    private static Load.Client approving(Engine engine) {
        return () -> {
            engine.approve();
            return 1;
        };
    }

    private static void run(Bench bench, ConfigurableApplicationContext app, Map<String, Engine> engines)
            throws Exception {
        int[] clients = {8, 16};
        int rounds = bench.quick ? 1 : 3;
        Duration window = Duration.ofSeconds(bench.quick ? 3 : 10);
        ForeignCpu cpu = bench.watch();
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        List<List<String>> late = new ArrayList<>();
        List<Double> commands = new ArrayList<>();
        for (int number : clients) {
            Map<String, double[]> samples = new LinkedHashMap<>();
            double[] sent = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, Engine> engine : engines.entrySet()) {
                    samples.computeIfAbsent(engine.getKey(), _ -> new double[rounds])[round] =
                            Load.perSecond(number, window, _ -> approving(engine.getValue()));
                }
                Pace pace = defter(app, number, bench.quick ? 1 : 4, PROPOSALS / (bench.quick ? 2 : 1));
                samples.computeIfAbsent("Defter, all views caught up", _ -> new double[rounds])[round] =
                        pace.approvals() / pace.seconds();
                sent[round] = pace.commands() / pace.acting();
                late = latencies(app);
            }
            samples.forEach((name, values) ->
                    medians.computeIfAbsent(name, _ -> new ArrayList<>()).add(Load.median(values)));
            commands.add(Load.median(sent));
        }
        List<List<String>> rows = new ArrayList<>();
        medians.forEach(
                (name, values) -> rows.add(List.of(name, Report.number(values.get(0)), Report.number(values.get(1)))));
        rows.add(List.of("Defter, commands of users", Report.number(commands.get(0)), Report.number(commands.get(1))));
        rows.add(List.of("Defter / the better engine", ratio(medians, 0), ratio(medians, 1)));
        bench.report.add("Approvals per second", List.of("per second", "c=8", "c=16"), rows, cpu);
        bench.report.add("Latency in the last of these rounds", List.of("of", "p50 ms", "p99 ms", "times"), late, cpu);
    }

    /**
     * From recording an event to the commit of what was made of it, of the processors in the middle and at the end of their row
     * by the 99th percentile, and the watermark's part of it. The meters look back two minutes at most.
     */
    private static List<List<String>> latencies(ConfigurableApplicationContext app) {
        // Of several registries only some keep percentiles; without any, NaN says so.
        MeterRegistry meters = app.getBeansOfType(MeterRegistry.class).values().stream()
                .filter(registry -> registry.get("defter.store.settling")
                                .timer()
                                .takeSnapshot()
                                .percentileValues()
                                .length
                        > 0)
                .findFirst()
                .orElseGet(() -> app.getBean(MeterRegistry.class));
        List<List<String>> rows = new ArrayList<>();
        rows.add(latency("settling", meters.get("defter.store.settling").timer().takeSnapshot()));
        for (String kind : List.of("view-", "policy-")) {
            List<Timer> timers = meters.get("defter.projection.latency").timers().stream()
                    .filter(timer -> processor(timer).startsWith(kind))
                    .filter(timer -> timer.count() > 0)
                    .sorted(Comparator.comparingDouble(timer -> percentile(timer.takeSnapshot(), 0.99)))
                    .toList();
            if (timers.isEmpty()) {
                continue;
            }
            Timer middle = timers.get(timers.size() / 2);
            rows.add(latency("the middle one, " + processor(middle), middle.takeSnapshot()));
            Timer slowest = timers.getLast();
            rows.add(latency("the slowest, " + processor(slowest), slowest.takeSnapshot()));
        }
        return rows;
    }

    private static String processor(Timer timer) {
        return String.valueOf(timer.getId().getTag("processor"));
    }

    private static List<String> latency(String what, HistogramSnapshot times) {
        return List.of(
                what,
                Report.number(percentile(times, 0.5)),
                Report.number(percentile(times, 0.99)),
                Long.toString(times.count()));
    }

    private static double percentile(HistogramSnapshot times, double percentile) {
        for (ValueAtPercentile value : times.percentileValues()) {
            if (value.percentile() == percentile) {
                return value.value(TimeUnit.MILLISECONDS);
            }
        }
        return Double.NaN;
    }

    private static String ratio(Map<String, List<Double>> medians, int column) {
        double best = 0;
        double ours = 0;
        for (Map.Entry<String, List<Double>> row : medians.entrySet()) {
            if (row.getKey().startsWith("Defter")) {
                ours = row.getValue().get(column);
            } else {
                best = Math.max(best, row.getValue().get(column));
            }
        }
        return Report.number(ours / best);
    }

    /**
     * How fast approvals went.
     *
     * @param approvals how many
     * @param commands commands of users that they took
     * @param acting seconds until the last command was answered
     * @param seconds until all views had caught up besides
     */
    record Pace(int approvals, long commands, double acting, double seconds) {}

    /** So many clients, each with a municipality of its own, bring so many proposals a month the whole way. */
    static Pace defter(ConfigurableApplicationContext app, int clients, int months, int proposals) throws Exception {
        List<Town> towns = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            towns.add(Town.found(app));
        }
        RebuildBenchmark.Views.awaitAll(app);
        long before = towns.stream().mapToLong(town -> town.commands).sum();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (Town town : towns) {
                tasks.add(threads.submit(() -> {
                    for (int month = 0; month < months; month++) {
                        town.month(proposals);
                    }
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        }
        double acting = (System.nanoTime() - begun) / 1e9;
        RebuildBenchmark.Views.awaitAll(app);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long sent = towns.stream().mapToLong(town -> town.commands).sum() - before;
        return new Pace(clients * months * proposals, sent, acting, seconds);
    }
}
