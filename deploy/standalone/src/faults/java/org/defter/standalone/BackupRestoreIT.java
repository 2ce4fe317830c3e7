package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/runbooks/backup-and-restore.md}, followed: a backup while the story is told, the machine's folder gone, back to a
 * moment, the ledger's refusal, and both ways on: to the end of the log, and, where that is lost, another ledger that names the
 * old one (RELIABILITY T15).
 */
@Tag("long")
class BackupRestoreIT {

    private static final Path SCRIPTS = Path.of("../operations");
    private static final Pattern METER = Pattern.compile("(?m)^%s(?:\\{[^}]*})? (\\S+)$");

    @TempDir
    private Path folder;

    @Test
    void theRunbookLeadsBackAndOn() throws Exception {
        Path archive = folder.resolve("archive");
        Path data = folder.resolve("data");
        Map<String, String> environment =
                Map.of("DEFTER_POSTGRES_ARCHIVE", archive.toString(), "DEFTER_SWEEP_CRON", "-");
        long atMoment;
        Duration back;
        long atEnd;
        String moment;
        Path backup;
        try (StandaloneProcess process = new StandaloneProcess(folder, environment)) {
            process.start();
            tell(process, "before");
            backup = Path.of(run(List.of(
                            "backup",
                            "--data",
                            data.toString(),
                            folder.resolve("backups").toString()))
                    .lines()
                    .reduce("", (one, last) -> last));
            assertThat(backup.resolve("SHA256SUMS")).exists();
            tell(process, "between");
            settle(process);
            atMoment = events(process);
            moment = ask(
                    data, "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
            tell(process, "after");
            settle(process);
            atEnd = events(process);
            assertThat(atEnd).isGreaterThan(atMoment);
            String segment = ask(data, "select pg_walfile_name(pg_switch_wal())");
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(archive.resolve(segment)));
            process.kill();
        }
        // The disk of the server is gone; what is left is the backup, the archive, and the ledger's key, which is kept
        // apart.
        stopServer(data);
        Files.move(data.resolve("data"), folder.resolve("lost"));

        Instant begun = Instant.now();
        run(List.of(
                "restore",
                "--archive",
                archive.toString(),
                "--to",
                moment,
                backup.toString(),
                data.resolve("data").toString()));
        Map<String, String> followed = new HashMap<>(environment);
        try (StandaloneProcess process = new StandaloneProcess(folder, followed)) {
            process.startReady();
            back = Duration.between(begun, Instant.now());
            assertThat(events(process)).isEqualTo(atMoment);
            await().atMost(Duration.ofMinutes(1)).until(() -> meter(process, "defter_ledger_signing_refused") == 1);
            assertThat(process.send("GET", "admin", "/actuator/health").statusCode())
                    .isEqualTo(503);
            assertThat(process.send("GET", "admin", "/actuator/health/readiness")
                            .statusCode())
                    .as("a refusal takes nobody out of service")
                    .isEqualTo(200);
            process.kill();
        }
        stopServer(data);
        run(
                "cp",
                "-a",
                data.resolve("data").toString(),
                folder.resolve("to-the-moment").toString());
        long forked = signsWithoutItsMemory(data, followed);
        stopServer(data);
        Files.move(data.resolve("data"), folder.resolve("forked"));

        // The way on, where the log is there: to its end. The server restored before has begun another timeline beside
        // it.
        assertThat(fails(List.of(
                        "restore",
                        "--archive",
                        archive.toString(),
                        backup.toString(),
                        data.resolve("data").toString())))
                .contains("--timeline current");
        run(List.of(
                "restore",
                "--archive",
                archive.toString(),
                "--timeline",
                "current",
                backup.toString(),
                data.resolve("data").toString()));
        try (StandaloneProcess process = new StandaloneProcess(folder, environment)) {
            process.start();
            assertThat(events(process)).isEqualTo(atEnd);
            await().atMost(Duration.ofMinutes(1)).until(() -> meter(process, "defter_ledger_lag_events") == 0);
            assertThat(meter(process, "defter_ledger_signing_refused")).isZero();
            assertThat(process.send("GET", "admin", "/actuator/health").statusCode())
                    .isEqualTo(200);
            sweepIsClean(process);
        }
        Files.move(data.resolve("data"), folder.resolve("to-the-end"));

        // The way on, where the end is lost: another log, whose first leaf names the old one.
        Files.move(folder.resolve("to-the-moment"), data.resolve("data"));
        Path last = Files.copy(data.resolve("ledger/log.key.checkpoint"), folder.resolve("last.checkpoint"));
        Map<String, String> another = new HashMap<>(environment);
        another.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("second.key").toString());
        another.put("DEFTER_LEDGER_ORIGIN", "defter.example/restored/2");
        another.put("DEFTER_LEDGER_PREDECESSOR", last.toString());
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, data)) {
            try (Connection owner = DriverManager.getConnection(
                            server.access().url(),
                            "defter_owner",
                            Objects.requireNonNull(server.access().owner()).password());
                    Statement statement = owner.createStatement()) {
                statement.execute("alter schema ledger rename to ledger_1");
            }
        }
        try (StandaloneProcess process = new StandaloneProcess(folder, another)) {
            process.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> meter(process, "defter_ledger_lag_events") == 0);
            assertThat(meter(process, "defter_ledger_signing_refused")).isZero();
            assertThat(events(process)).isEqualTo(atMoment);
            sweepIsClean(process);
        }
        FaultReport.line(
                "T15 the database's disk lost; base backup and archived log, back to a moment, then to the end",
                atEnd + " events; ready " + back.toSeconds() + " s after the restore began; both ways on, each swept",
                "0 events lost where the log is there; none after the moment otherwise, and the ledger refuses to sign until told",
                "restored to a moment " + (atEnd - atMoment)
                        + " events are gone; without the checkpoint kept beside its key the ledger does not say so and signs another tree of "
                        + forked + " leaves");
    }

    /**
     * Control: the checkpoint beside the key is gone, by which the ledger knows what it has signed. It signs another history.
     *
     * @return the size of the other tree
     */
    private long signsWithoutItsMemory(Path data, Map<String, String> environment) throws Exception {
        Path kept = data.resolve("ledger/log.key.checkpoint");
        Path aside = Files.move(kept, folder.resolve("kept.checkpoint"));
        long signed = sizeOf(aside);
        long forked;
        // What this one archives belongs to no history anybody restores.
        Map<String, String> apart = new HashMap<>(environment);
        apart.put(
                "DEFTER_POSTGRES_ARCHIVE", folder.resolve("archive-of-the-fork").toString());
        try (StandaloneProcess process = new StandaloneProcess(folder, apart)) {
            process.startReady();
            tell(process, "instead");
            await().atMost(Duration.ofMinutes(1)).until(() -> meter(process, "defter_ledger_lag_events") == 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(kept));
            assertThat(meter(process, "defter_ledger_signing_refused")).isZero();
            forked = sizeOf(kept);
            assertThat(rootOf(kept))
                    .as("control: another tree under the same key")
                    .isNotEqualTo(rootOf(aside));
            process.kill();
        }
        assertThat(signed).isPositive();
        Files.move(aside, kept, StandardCopyOption.REPLACE_EXISTING);
        return forked;
    }

    private static long sizeOf(Path checkpoint) throws IOException {
        return Long.parseLong(Files.readAllLines(checkpoint).get(1));
    }

    private static String rootOf(Path checkpoint) throws IOException {
        return Files.readAllLines(checkpoint).get(2);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void doesNotOverwriteAndNotBelieveADamagedBackup() throws Exception {
        Path backup = Files.createDirectories(folder.resolve("base"));
        Files.writeString(backup.resolve("base.tar"), "damaged");
        Files.writeString(backup.resolve("SHA256SUMS"), "0".repeat(64) + "  ./base.tar\n");
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("evidence"), "kept");

        assertThat(fails(List.of("restore", "--archive", folder.toString(), backup.toString(), full.toString())))
                .contains("not empty");
        assertThat(fails(List.of(
                        "restore",
                        "--archive",
                        folder.toString(),
                        backup.toString(),
                        folder.resolve("new").toString())))
                .contains("FAILED");
        assertThat(fails(List.of(
                        "restore",
                        "--archive",
                        folder.toString(),
                        "--to",
                        "yesterday",
                        backup.toString(),
                        folder.resolve("new").toString())))
                .contains("with its zone");
    }

    private static void tell(StandaloneProcess process, String name) throws Exception {
        new StoryTeller(process.base(), name)
                .tell(StandaloneTest.withoutLooking(StandaloneTest.theStory()), (number, step) -> {});
    }

    private static void settle(StandaloneProcess process) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> meter(process, "defter_processor_lag_events") == 0
                        && meter(process, "defter_ledger_lag_events") == 0);
    }

    private static void sweepIsClean(StandaloneProcess process) throws IOException, InterruptedException {
        assertThat(process.send("POST", "admin", "/api/operations/sweep").statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> process.send("GET", "admin", "/api/operations/sweep")
                        .body()
                        .contains("\"outcome\""));
        String swept = process.send("GET", "admin", "/api/operations/sweep").body();
        assertThat(JsonMapper.shared()
                        .readTree(swept)
                        .path("last")
                        .path("outcome")
                        .asString())
                .as(swept)
                .isEqualTo("CLEAN");
    }

    private static double meter(StandaloneProcess process, String name) throws InterruptedException, IOException {
        Matcher found = Pattern.compile(METER.pattern().formatted(name))
                .matcher(process.send("GET", "admin", "/actuator/prometheus").body());
        double sum = found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
        }
        return sum;
    }

    private static long events(StandaloneProcess process) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(process.send("GET", "auditor", "/api/history?size=1").body())
                .path("total")
                .asLong();
    }

    private static String ask(Path data, String question) throws SQLException, IOException {
        Properties credentials = new Properties();
        try (var in = Files.newInputStream(data.resolve("credentials.properties"))) {
            credentials.load(in);
        }
        String port =
                Files.readAllLines(data.resolve("data/postmaster.pid")).get(3).strip();
        try (Connection root = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/defter",
                        "postgres",
                        credentials.getProperty("superuser"));
                Statement statement = root.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Ends the PostgreSQL a killed process left behind. */
    private static void stopServer(Path data) throws IOException {
        Path pid = data.resolve("data/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .ifPresent(server -> {
                        server.destroy();
                        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                    });
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("script.out");
        int ended = script(command, output);
        String said = Files.readString(output);
        assertThat(ended).as(said).isZero();
        return said;
    }

    private String fails(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("script.out");
        assertThat(script(command, output)).isNotZero();
        return Files.readString(output);
    }

    private static int script(List<String> command, Path output) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.set(
                0,
                SCRIPTS.resolve(command.getFirst()).toAbsolutePath().normalize().toString());
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
