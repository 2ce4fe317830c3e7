package org.defter.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the system itself whether anything is missing: streams, views against a replay, ledger against events, dead letters. */
final class FaultSweep {

    private static final String SWEEP = "/api/operations/sweep";
    private static final Pattern METER = Pattern.compile("(?m)^(defter_[a-z_]+)(?:\\{[^}]*})? (\\S+)$");

    private FaultSweep() {}

    /** A running Defter, whatever processes it consists of. */
    interface Defter {

        /** Sends a request without a body as one of the demo users. */
        HttpResponse<String> send(String method, String user, String path) throws IOException, InterruptedException;

        /** The meters of all of its processes. */
        String meters() throws IOException, InterruptedException;

        /** One process, or several on one database of which the first is asked. */
        static Defter of(StandaloneProcess... processes) {
            return new Defter() {
                @Override
                public HttpResponse<String> send(String method, String user, String path)
                        throws IOException, InterruptedException {
                    return processes[0].send(method, user, path);
                }

                @Override
                public String meters() throws IOException, InterruptedException {
                    List<String> each = new ArrayList<>();
                    for (StandaloneProcess process : processes) {
                        each.add(process.send("GET", "admin", "/actuator/prometheus")
                                .body());
                    }
                    return together(each);
                }
            };
        }

        /** Of each meter the highest value of several processes; those that hold no part of the work say {@code NaN}. */
        static String together(List<String> meters) {
            Map<String, Double> highest = new TreeMap<>();
            meters.stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("defter_"))
                    .forEach(line -> {
                        int end = line.lastIndexOf(' ');
                        highest.merge(
                                line.substring(0, end),
                                Double.parseDouble(line.substring(end + 1)),
                                (one, other) ->
                                        Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other));
                    });
            return highest.entrySet().stream()
                    .map(series -> series.getKey() + " " + series.getValue())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Sweeps one process, see {@link #of(Defter)}. */
    static JsonNode of(StandaloneProcess process) throws IOException, InterruptedException {
        return of(Defter.of(process));
    }

    /** Waits for one process, see {@link #settle(Defter)}. */
    static void settle(StandaloneProcess process) {
        settle(Defter.of(process));
    }

    /** A meter of one process, see {@link #meter(Defter, String)}. */
    static double meter(StandaloneProcess process, String name) throws InterruptedException {
        return meter(Defter.of(process), name);
    }

    /** Sweeps and waits for what was found: {@code CLEAN} or {@code FOUND}, with the findings. */
    static JsonNode of(Defter defter) throws IOException, InterruptedException {
        settle(defter);
        long before = last(defter).path("id").asLong(-1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> defter.send("POST", "admin", SWEEP).statusCode() == 202);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> last(defter).path("id").asLong(-1) > before);
        return last(defter);
    }

    private static JsonNode last(Defter defter) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(defter.send("GET", "admin", SWEEP).body())
                .path("last");
    }

    /** Waits until every processor has handled what there is, or has left it among the dead letters, and the ledger covers it. */
    static void settle(Defter defter) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> meter(defter, "defter_processor_lag_events") == 0
                        && meter(defter, "defter_ledger_lag_events") == 0);
    }

    /** The sum of a meter over all its tags; NaN while one of them is. */
    static double meter(Defter defter, String name) throws InterruptedException {
        try {
            return METER.matcher(defter.meters())
                    .results()
                    .filter(found -> found.group(1).equals(name))
                    .map((MatchResult found) -> found.group(2))
                    .mapToDouble(Double::parseDouble)
                    .sum();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
