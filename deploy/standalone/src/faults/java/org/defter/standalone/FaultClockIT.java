package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.defter.standalone.FaultLoad.Balance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two nodes on one record whose clocks disagree by an hour (RELIABILITY T8). */
class FaultClockIT {

    private static final Path FAKER = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    private static final String OWNERS =
            "select processor_name || ' ' || segment || ' ' || coalesce(owner, '-') from eventstore.token_entry"
                    + " order by 1";

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    @Test
    void twoNodesDisagreeByAnHour() throws Exception {
        assumeThat(Files.exists(FAKER)).as("libfaketime is installed").isTrue();
        StringBuilder told = new StringBuilder();
        for (String offset : FaultReport.full() ? List.of("+3600", "-3600", "+90", "-90") : List.of("+3600")) {
            told.append(told.isEmpty() ? "" : "; ").append(withOneAt(offset));
        }
        FaultReport.line(
                "T8 one of two nodes an hour off",
                told.toString(),
                "0 lost, 0 twice, 0 rows differ",
                "none: there is no lock or gap list that could be switched off (SettledPartsIT has the watermark's)");
    }

    private String withOneAt(String offset) throws Exception {
        Path here = Files.createDirectories(
                folder.resolve("at" + offset.replace('+', 'p').replace('-', 'm')));
        Path right = Files.createDirectories(here.resolve("right"));
        Path wrong = Files.createDirectories(here.resolve("wrong"));
        try (FaultPostgres server = new FaultPostgres(programs, here, "")) {
            Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
            environment.put("DEFTER_LEDGER_KEY_FILE", here.resolve("log.key").toString());
            environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
            Map<String, String> off = new HashMap<>(server.environment(server.port(), ""));
            off.put("LD_PRELOAD", FAKER.toString());
            off.put("FAKETIME", offset + "s");
            off.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            try (StandaloneProcess first = new StandaloneProcess(right, environment);
                    StandaloneProcess second = new StandaloneProcess(wrong, off);
                    FaultLoad there = new FaultLoad(first::base, true);
                    FaultLoad elsewhere = new FaultLoad(second::base, true)) {
                first.start();
                second.startReady();
                there.begin(4);
                elsewhere.begin(4);
                int changes = 0;
                List<String> owners = server.ask(OWNERS);
                for (int at = 0; at < 60; at++) {
                    Thread.sleep(1000);
                    List<String> now = server.ask(OWNERS);
                    List<String> before = owners;
                    changes += (int) now.stream()
                            .filter(owner -> !before.contains(owner))
                            .count();
                    owners = now;
                }
                int late = 0;
                for (int i = 0; i < 20; i++) {
                    Thread.sleep(1000);
                    List<String> now = server.ask(OWNERS);
                    List<String> before = owners;
                    late += (int) now.stream()
                            .filter(owner -> !before.contains(owner))
                            .count();
                    owners = now;
                }
                there.end();
                elsewhere.end();
                there.resolve();
                elsewhere.resolve();
                Balance one = there.balance(server);
                Balance other = elsewhere.balance(server);
                assertThat(one.lost() + other.lost()).isZero();
                assertThat(one.twice() + other.twice()).isZero();
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> server.ask("select count(*) from query.municipality_dossier")
                                .equals(List.of(Integer.toString(one.acknowledged() + other.acknowledged()))));
                JsonNode sweep = FaultSweep.of(FaultSweep.Defter.of(first, second));
                assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");
                System.err.println(offset + ": " + changes + " changes of owners in the first minute, " + late
                        + " in 20 s after it");
                assertThat(late)
                        .as("claims that change hands after the first minute")
                        .isZero();
                return offset + " s: " + (one.acknowledged() + other.acknowledged()) + " acknowledged by both, "
                        + changes + " claims changed hands in the first minute, " + late + " after it";
            }
        }
    }
}
