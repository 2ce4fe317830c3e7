package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.defter.standalone.FaultLoad.Balance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SIGKILL to the application and to PostgreSQL while clients record (RELIABILITY T1, T2, T6). */
class FaultKillIT {

    private static final int CLIENTS = 24;

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    private static Map<String, String> environment(FaultPostgres server, Path folder) {
        Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
        environment.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("log.key").toString());
        environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
        return environment;
    }

    /** T1, T6: the application is killed; whoever asks again with the same key is told what was recorded, and nothing is there twice. */
    @Test
    @Tag("slow")
    void theApplicationIsKilled() throws Exception {
        int cycles = FaultReport.cycles(2, 50);
        try (FaultPostgres server = new FaultPostgres(programs, folder, "");
                StandaloneProcess process = new StandaloneProcess(folder, environment(server, folder));
                FaultLoad load = new FaultLoad(process::base, true);
                FaultLoad careless = new FaultLoad(process::base, false)) {
            process.start();
            int doubtful = 0;
            for (int cycle = 0; cycle < cycles; cycle++) {
                killUnderLoad(process, load);
                process.start();
                doubtful += load.resolve();
            }
            Balance balance = load.balance(server);
            assertThat(balance.acknowledged()).isGreaterThan(20 * cycles);
            assertThat(balance.lost()).isZero();
            assertThat(balance.twice()).isZero();
            // The stored answer is given again.
            for (String name : load.acknowledged.keySet().stream().limit(50).toList()) {
                assertThat(load.send(name).headers().firstValue("Location")).contains(load.acknowledged.get(name));
            }
            JsonNode sweep = FaultSweep.of(process);
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");

            // Control of T6: a row that is not what a replay makes is found.
            server.execute("delete from query.history where ctid = (select min(ctid) from query.history)");
            JsonNode found = FaultSweep.of(process);
            assertThat(found.path("outcome").asString()).as("%s", found).isEqualTo("FOUND");

            // Control of T1: without keys, asking again records twice.
            long twice = 0;
            int tries = 0;
            while (twice == 0 && tries < 8) {
                tries++;
                killUnderLoad(process, careless);
                process.start();
                careless.resolve();
                twice = careless.balance(server).twice();
            }
            assertThat(twice).as("control: acts recorded twice without keys").isPositive();
            FaultReport.line(
                    "T1 application killed under load",
                    cycles + " kills, " + balance.acknowledged() + " acknowledged, " + doubtful
                            + " in doubt asked again",
                    "0 lost, 0 twice",
                    "without keys " + twice + " recorded twice after " + tries + " kills");
            FaultReport.line(
                    "T6 killed while views are written",
                    "the same kills, then a sweep: every view against a replay",
                    "0 rows differ",
                    "1 row deleted: the sweep finds it");
        }
    }

    private static void killUnderLoad(StandaloneProcess process, FaultLoad load) throws InterruptedException {
        int before = load.acknowledged.size();
        load.begin(CLIENTS);
        await().atMost(Duration.ofMinutes(1)).until(() -> load.acknowledged.size() > before + 50);
        Thread.sleep(ThreadLocalRandom.current().nextInt(1000));
        process.kill();
        load.end();
    }

    /** T2: every process of the server is killed; what was acknowledged is there after its recovery, without a restart of ours. */
    @Test
    @Tag("long")
    void theDatabaseIsKilled() throws Exception {
        int cycles = FaultReport.cycles(3, 20);
        try (FaultPostgres server = new FaultPostgres(programs, folder.resolve("kept"), "");
                StandaloneProcess process =
                        new StandaloneProcess(folder.resolve("kept"), environment(server, folder.resolve("kept")));
                FaultLoad load = new FaultLoad(process::base, true)) {
            process.start();
            int doubtful = 0;
            for (int cycle = 0; cycle < cycles; cycle++) {
                crashUnderLoad(server, load, 0);
                doubtful += load.resolve();
            }
            Balance balance = load.balance(server);
            assertThat(balance.lost()).isZero();
            assertThat(balance.twice()).isZero();
            assertThat(server.checkedIndexes()).isPositive();
            JsonNode sweep = FaultSweep.of(process);
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");

            long lost = lostWithoutWaitingForTheDisk();
            assertThat(lost)
                    .as("control: acknowledged and lost with synchronous_commit off")
                    .isPositive();
            FaultReport.line(
                    "T2 PostgreSQL killed under load",
                    cycles + " kills, " + balance.acknowledged() + " acknowledged, " + doubtful
                            + " in doubt; indexes checked by amcheck, ledger and views by a sweep",
                    "0 lost, 0 twice",
                    "synchronous_commit = off: " + lost + " acknowledged and lost");
        }
    }

    private long lostWithoutWaitingForTheDisk() throws IOException, InterruptedException {
        Path other = folder.resolve("hasty");
        try (FaultPostgres server = new FaultPostgres(
                        programs,
                        other,
                        "synchronous_commit = off\nwal_writer_delay = 10s\nwal_writer_flush_after = 1GB");
                StandaloneProcess process = new StandaloneProcess(other, server.environment(server.port(), ""));
                FaultLoad load = new FaultLoad(process::base, true)) {
            process.start();
            long lost = 0;
            for (int cycle = 0; cycle < 5 && lost == 0; cycle++) {
                crashUnderLoad(server, load, 1500);
                lost = load.balance(server).lost();
            }
            return lost;
        }
    }

    private static void crashUnderLoad(FaultPostgres server, FaultLoad load, int atLeastMillis)
            throws IOException, InterruptedException {
        int before = load.acknowledged.size();
        load.begin(CLIENTS);
        await().atMost(Duration.ofMinutes(1)).until(() -> load.acknowledged.size() > before + 50);
        Thread.sleep(atLeastMillis + ThreadLocalRandom.current().nextInt(1000));
        server.kill();
        load.end();
        server.start();
    }
}
