package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.defter.standalone.FaultLoad.Balance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A database that has no room, and one that refuses what a view writes (RELIABILITY T7, T9). */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class FaultDatabaseIT {

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    /** T9: no room on the disk. Acts are answered 503, reading goes on, and with room again nothing is missing. */
    @Test
    void theDiskIsFull() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=400m,mode=777", "tmpfs", disk.toString());
        try (FaultPostgres server = new FaultPostgres(
                        programs, disk, "min_wal_size = 160MB\nmax_wal_size = 160MB\nautovacuum = off");
                StandaloneProcess process = new StandaloneProcess(folder, environment(server));
                FaultLoad load = new FaultLoad(process::base, true)) {
            process.start();
            load.begin(8);
            await().atMost(Duration.ofMinutes(1)).until(() -> load.acknowledged.size() > 200);
            load.end();
            load.resolve();
            // Segments of the write-ahead log are kept for later, so that it is the tables that find no room.
            for (int i = 0; i < 8; i++) {
                server.execute("select pg_logical_emit_message(false, 'fill', 'x')");
                server.execute("select pg_switch_wal()");
            }
            server.execute("checkpoint");
            fill(disk.resolve("ballast"));

            load.others.clear();
            load.begin(8);
            await().atMost(Duration.ofMinutes(2)).until(() -> load.others.getOrDefault(503, 0) > 10);
            load.end();
            int refused = load.others.getOrDefault(503, 0);
            assertThat(load.others.keySet()).containsExactly(503);
            HttpResponse<String> answer = load.send("Belde yersiz");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(process.send("GET", "auditor", "/api/municipalities").statusCode())
                    .isEqualTo(200);
            assertThat(process.send("GET", "auditor", "/actuator/health/liveness")
                            .statusCode())
                    .isEqualTo(200);
            List<String> stored =
                    server.ask("select convert_from(payload, 'UTF8')::jsonb ->> 'name' from eventstore.domain_event");
            long believed = load.inDoubt.keySet().stream()
                    .filter(name -> !stored.contains(name))
                    .count();

            Files.delete(disk.resolve("ballast"));
            load.resolve();
            Balance balance = load.balance(server);
            assertThat(balance.lost()).isZero();
            assertThat(balance.twice()).isZero();
            assertThat(server.ask("select count(*) from eventstore.dead_letter"))
                    .containsExactly("0");
            JsonNode sweep = FaultSweep.of(process);
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");
            assertThat(believed)
                    .as("control: what a client would lose that takes 503 for yes")
                    .isPositive();
            FaultReport.line(
                    "T9 disk of the database full",
                    refused + " acts answered 503 with Retry-After while reading went on; room again, asked again; "
                            + balance.acknowledged() + " acknowledged",
                    "0 lost, 0 twice, 0 dead letters",
                    "a client that takes 503 for yes loses " + believed);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // No space left: what was wanted.
            assertThat(Files.size(ballast)).isPositive();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as(said)
                .isTrue();
    }

    private Map<String, String> environment(FaultPostgres server) {
        Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
        environment.put("DEFTER_STORE_DEAD_LETTER_RETRY", "2s");
        environment.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("log.key").toString());
        environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
        return environment;
    }

    /**
     * T7: the database refuses what a view writes. A batch is written as one (ADR 0033), so there is no single event to put aside: the view
     * stands still with an alarm, nothing of it is skipped, every other view goes on, and it heals in order. An event that a handler cannot
     * take is put aside alone: ProcessingIT.
     */
    @Test
    void theDatabaseRefusesAView() throws Exception {
        try (FaultPostgres server = new FaultPostgres(programs, folder, "");
                StandaloneProcess process = new StandaloneProcess(folder, environment(server));
                FaultLoad load = new FaultLoad(process::base, true)) {
            process.start();
            load.begin(4);
            await().atMost(Duration.ofMinutes(1)).until(() -> load.acknowledged.size() > 20);
            load.end();
            load.resolve();
            FaultSweep.settle(process);
            assertThat(FaultSweep.meter(process, "defter_processor_failing")).isZero();
            String shown = "select count(distinct stream_id) from query.history";
            List<String> before = server.ask(shown);
            server.execute("alter table query.history add constraint poisoned check (false) not valid");

            int acknowledged = load.acknowledged.size();
            load.begin(4);
            await().atMost(Duration.ofMinutes(1)).until(() -> load.acknowledged.size() > acknowledged + 20);
            load.end();
            load.resolve();
            int held = load.acknowledged.size() - acknowledged;
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> FaultSweep.meter(process, "defter_processor_failing") == 1);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> server.ask("select count(*) from query.municipality_dossier")
                            .equals(List.of(Integer.toString(load.acknowledged.size()))));
            assertThat(server.ask(shown))
                    .as("control: what the view lacks meanwhile")
                    .isEqualTo(before);

            server.execute("alter table query.history drop constraint poisoned");
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> FaultSweep.meter(process, "defter_processor_failing") == 0);
            Balance balance = load.balance(server);
            assertThat(balance.lost()).isZero();
            JsonNode sweep = FaultSweep.of(process);
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");
            FaultReport.line(
                    "T7 the database refuses what a view writes",
                    held
                            + " acts recorded, the view stands still with its alarm, every other view goes on; cause removed",
                    "0 lost, 0 skipped, 0 rows differ",
                    "meanwhile the view lacks all " + held);
        }
    }
}
