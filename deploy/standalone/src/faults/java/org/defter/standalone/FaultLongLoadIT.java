package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.defter.standalone.FaultCrowd.Fault;
import org.defter.standalone.FaultCrowd.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes of each side behind the proxy as it is shipped, two hundred clients for as long as it is told, and one node of each side killed
 * at every interval, by turns: every acknowledged act is in the record once, none is twice, and nobody is answered by a 5xx but while a
 * node is dead.
 *
 * <p>{@code -Ddefter.load.seconds} (600 in the full run, 60 in the short one), {@code -Ddefter.load.interval} (seconds between kills, 120
 * and 30), {@code -Ddefter.load.acts} (acts a second of all clients together; five for each processor unless given).
 */
@Tag("long")
class FaultLongLoadIT {

    private static final int CLIENTS = 200;
    private static final int NODES = 2;
    private static final Duration DEAD_AT_LEAST = Duration.ofSeconds(3);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    /** From the kill of a node of each side until both say that they can be used again, by {@link System#nanoTime}. */
    private record Outage(long from, long to) {

        boolean covers(Fault fault) {
            return fault.answeredAt() >= from && fault.sentAt() <= to;
        }

        Duration length() {
            return Duration.ofNanos(to - from);
        }
    }

    private static Duration seconds(String property, int inShort, int inFull) {
        return Duration.ofSeconds(Integer.getInteger(property, FaultReport.cycles(inShort, inFull)));
    }

    @Test
    void nodesOfBothSidesAreKilledByTurns() throws Exception {
        assumeTrue(Nginx.isInstalled(), "the proxy is not there: apt-get install nginx-light");
        Duration length = seconds("defter.load.seconds", 60, 600);
        Duration interval = seconds("defter.load.interval", 30, 120);
        int pace =
                Integer.getInteger("defter.load.acts", 5 * Runtime.getRuntime().availableProcessors());
        Map<String, String> environment = new HashMap<>();
        environment.put("DEFTER_DB_POOL_SIZE", "20");
        try (FaultPostgres server = new FaultPostgres(programs, folder, "")) {
            environment.putAll(server.environment(server.port(), ""));
            try (SplitDefter defter = new SplitDefter(folder, environment)) {
                defter.start();
                warmUp(defter);
                run(server, defter, length, interval, pace);
            }
        }
    }

    /** What a node does for the first time takes long; that is no matter of this test. */
    private static void warmUp(SplitDefter defter) throws Exception {
        try (FaultCrowd few = new FaultCrowd(defter.origin(), "warm", NODES * 10, Duration.ofSeconds(1))) {
            await().atMost(Duration.ofMinutes(3)).until(() -> few.acknowledged.size() > 150);
        }
    }

    private static void run(
            FaultPostgres server, SplitDefter defter, Duration length, Duration interval, int actsASecond)
            throws Exception {
        long begun = System.nanoTime();
        List<Outage> outages = new ArrayList<>();
        try (FaultCrowd crowd = new FaultCrowd(
                defter.origin(), "load", CLIENTS, Duration.ofSeconds(CLIENTS).dividedBy(actsASecond))) {
            long end = begun + length.toNanos();
            // The first after half an interval, so that the last one has its time, too.
            for (long due = begun + interval.toNanos() / 2; due < end; due += interval.toNanos()) {
                sleepUntil(due);
                outages.add(kill(defter, outages.size() % NODES));
            }
            sleepUntil(end);
            crowd.end();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(crowd.surprises).isEmpty();
            assertThat(crowd.broken).as("connections to the proxy that broke").hasValue(0);
            assertThat(crowd.faults)
                    .as("5xx while every node was there")
                    .allSatisfy(fault -> assertThat(outages)
                            .as("second %s of %s", fault.second(begun), outages.size())
                            .anyMatch(outage -> outage.covers(fault)));
            assertThat(crowd.acknowledged).hasSizeGreaterThan(CLIENTS);
            everyActIsThereOnce(server, crowd);

            Split split = new Split(defter);
            JsonNode sweep = FaultSweep.of(split);
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");

            String control = withoutKeys(server, defter);
            FaultReport.line(
                    "Load on two nodes of each side, one of each killed every " + interval.toSeconds() + " s",
                    CLIENTS + " clients, " + took.toSeconds() + " s, " + outages.size() + " kills of both ("
                            + dead(outages).toSeconds() + " s with a dead node), " + crowd.acknowledged.size()
                            + " acknowledged, " + crowd.repeated + " sent once more, " + crowd.reads
                            + " reads of them, " + crowd.askedAgain
                            + " in doubt asked again; p50 " + crowd.percentile(0.5) + " ms, p95 "
                            + crowd.percentile(0.95) + " ms",
                    "0 lost, 0 twice, 0 rows differ; " + told(crowd, begun),
                    control);
        }
    }

    private static Duration dead(List<Outage> outages) {
        return outages.stream().map(Outage::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** How many 5xx there were, in how many seconds, of which kind. */
    private static String told(FaultCrowd crowd, long begun) {
        Map<Integer, Long> kinds = crowd.faults.stream()
                .collect(Collectors.groupingBy(Fault::status, TreeMap::new, Collectors.counting()));
        TreeSet<Long> seconds =
                crowd.faults.stream().map(fault -> fault.second(begun)).collect(Collectors.toCollection(TreeSet::new));
        return crowd.faults.isEmpty()
                ? "no 5xx at all"
                : "5xx " + kinds + " in " + seconds.size() + " seconds, all of them with a dead node";
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, moment - System.nanoTime())));
    }

    /** Kills a node of each side at once, starts both again, and waits until they can be used. */
    private static Outage kill(SplitDefter defter, int node) throws IOException, InterruptedException {
        long from = System.nanoTime();
        defter.command(node).kill();
        defter.query(node).kill();
        sleepUntil(from + DEAD_AT_LEAST.toNanos());
        defter.command(node).start();
        defter.query(node).start();
        defter.awaitReady();
        return new Outage(from, System.nanoTime());
    }

    /** What the clients were told, the events, and the answers kept under keys say the same. */
    private static void everyActIsThereOnce(FaultPostgres server, FaultCrowd crowd) {
        Map<String, String> told = new TreeMap<>();
        crowd.acknowledged.forEach((key, act) -> told.put(key, act.stream() + " " + act.version()));
        assertThat(byKey(server.ask("""
                        select metadata ->> 'idempotencyKey' || ' ' || aggregate_id || ' ' || sequence_number
                        from eventstore.event_text where metadata ->> 'idempotencyKey' like 'load-%'"""))).as("events by the key of their act").isEqualTo(told);
        assertThat(byKey(server.ask("""
                        select key || ' ' || stream_id || ' ' || version from command.idempotency
                        where key like 'load-%'"""))).as("kept answers").isEqualTo(told);
        assertThat(server.ask("""
                        select aggregate_id from eventstore.domain_event where aggregate_type = 'Municipality'
                        group by aggregate_id having count(*) <> max(sequence_number) + 1""")).as("streams with gaps").isEmpty();
        Map<String, Long> newest = new HashMap<>();
        for (Told act : crowd.acknowledged.values()) {
            newest.merge(act.stream(), act.version(), Math::max);
        }
        assertThat(newest.values().stream().mapToLong(version -> version + 1).sum())
                .as("acts on each stream, without gaps, together all acts")
                .isEqualTo(crowd.acknowledged.size());
    }

    /** What stands behind each key; a key that is there twice is an error at once. */
    private static Map<String, String> byKey(List<String> rows) {
        Map<String, String> found = new TreeMap<>();
        for (String row : rows) {
            String[] parts = row.split(" ", 2);
            assertThat(found.put(parts[0], parts[1]))
                    .as("%s is there twice", row)
                    .isNull();
        }
        return found;
    }

    /** The control: clients that ask again without keys record acts twice, and are told of it by 5xx. */
    private static String withoutKeys(FaultPostgres server, SplitDefter defter) throws Exception {
        try (FaultLoad careless = new FaultLoad(defter::origin, false)) {
            long twice = 0;
            int kills = 0;
            while (twice == 0 && kills < 8) {
                int before = careless.acknowledged.size();
                int node = kills % NODES;
                careless.begin(24);
                await().atMost(Duration.ofMinutes(2)).until(() -> careless.acknowledged.size() > before + 100);
                defter.command(node).kill();
                careless.end();
                careless.resolve();
                defter.command(node).start();
                defter.awaitReady();
                kills++;
                twice = careless.balance(server).twice();
            }
            assertThat(twice).as("control: acts recorded twice without keys").isPositive();
            return "without keys " + twice + " recorded twice after " + kills + " kills, answers " + careless.others;
        }
    }

    /** All processes of both sides as one. */
    private record Split(SplitDefter defter) implements FaultSweep.Defter {

        @Override
        public HttpResponse<String> send(String method, String user, String path)
                throws IOException, InterruptedException {
            String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            return HTTP.send(
                    HttpRequest.newBuilder(defter.origin().resolve(path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Basic " + login)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Where a processor works in several nodes the one that is behind counts; those that do none of its work say nothing. */
        @Override
        public String meters() throws IOException, InterruptedException {
            List<String> each = new ArrayList<>();
            for (SideProcess side : List.of(defter.command(0), defter.command(1), defter.query(0), defter.query(1))) {
                each.add(side.machineRoom("/actuator/prometheus").body());
            }
            return FaultSweep.Defter.together(each);
        }
    }
}
