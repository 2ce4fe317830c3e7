package org.defter.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the system itself whether anything is missing: streams, views against a replay, ledger against events, dead letters. */
final class FaultSweep {

    private static final String SWEEP = "/api/operations/sweep";
    private static final Pattern METER = Pattern.compile("(?m)^(defter_[a-z_]+)(?:\\{[^}]*})? (\\S+)$");

    private FaultSweep() {}

    /** Sweeps and waits for what was found: {@code CLEAN} or {@code FOUND}, with the findings. */
    static JsonNode of(StandaloneProcess process) throws IOException, InterruptedException {
        settle(process);
        long before = last(process).path("id").asLong(-1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> process.send("POST", "admin", SWEEP).statusCode() == 202);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> last(process).path("id").asLong(-1) > before);
        return last(process);
    }

    private static JsonNode last(StandaloneProcess process) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(process.send("GET", "admin", SWEEP).body())
                .path("last");
    }

    /** Waits until every processor has handled what there is, or has left it among the dead letters, and the ledger covers it. */
    static void settle(StandaloneProcess process) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> meter(process, "defter_processor_lag_events") == 0
                        && meter(process, "defter_ledger_lag_events") == 0);
    }

    /** The sum of a meter over all its tags; NaN while one of them is. */
    static double meter(StandaloneProcess process, String name) throws InterruptedException {
        try {
            return METER.matcher(
                            process.send("GET", "admin", "/actuator/prometheus").body())
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
