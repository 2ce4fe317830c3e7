package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.defter.standalone.FaultLoad.Balance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes on one record whose clocks disagree by an hour, while an act takes seconds to be committed behind others (RELIABILITY T8). A reader
 * that told by the time of events what can still appear would lose that act; here nobody asks what time it is.
 */
@Tag("long")
class FaultClockIT {

    private static final Path FAKER = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
    private static final String OWNERS =
            "select processor_name || ' ' || segment || ' ' || coalesce(owner, '-') from eventstore.token_entry"
                    + " order by 1";

    private static final Duration HELD = Duration.ofSeconds(5);

    /** An act as another writer would record it: a municipality like the first, under another name and as another stream. */
    private static final String ANOTHER = """
            insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number, payload_type,
                payload_revision, payload, metadata)
            select gen_random_uuid(), aggregate_type, other.id, 0, payload_type, payload_revision,
                convert_to(replace(replace(convert_from(payload, 'UTF8'), aggregate_id, other.id),
                    convert_from(payload, 'UTF8')::jsonb ->> 'name', other.name), 'UTF8'), metadata
            from (select gen_random_uuid()::text as id, ?::text as name) other, eventstore.domain_event
            where aggregate_type = 'Municipality' and sequence_number = 0 order by global_index limit 1""";

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    @Test
    void twoNodesDisagreeByAnHour() throws Exception {
        assumeThat(Files.exists(FAKER)).as("libfaketime is installed").isTrue();
        StringBuilder told = new StringBuilder();
        String control = "";
        for (String offset : FaultReport.full() ? List.of("+3600", "-3600", "+90", "-90") : List.of("+3600")) {
            Measured measured = withOneAt(offset);
            told.append(told.isEmpty() ? "" : "; ").append(measured.done());
            control = measured.control();
        }
        FaultReport.line(
                "T8 one of two nodes an hour off",
                told.toString(),
                "0 lost, 0 twice, 0 rows differ, 0 claims changed hands after the first minute",
                control);
    }

    /** What was done with one clock, and what the control lost there. */
    private record Measured(String done, String control) {}

    private Measured withOneAt(String offset) throws Exception {
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
                assertThat(Math.abs(
                                Duration.between(timeAt(first), timeAt(second)).toSeconds()))
                        .as("the clocks are apart")
                        .isGreaterThan(Math.abs(Long.parseLong(offset)) - 20);
                there.begin(4);
                elsewhere.begin(4);
                int changes = 0;
                List<String> owners = server.ask(OWNERS);
                for (int at = 0; at < 60; at++) {
                    if (at == 10) {
                        heldBack(server, "Belde geç", () -> there.acknowledged.size() + elsewhere.acknowledged.size());
                    }
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
                                .equals(List.of(Integer.toString(one.acknowledged() + other.acknowledged() + 1))));
                assertThat(shown(server, "Belde geç"))
                        .as("the act that was committed late")
                        .isEqualTo(1);
                JsonNode sweep = FaultSweep.of(FaultSweep.Defter.of(first, second));
                assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");
                System.err.println(offset + ": " + changes + " changes of owners in the first minute, " + late
                        + " in 20 s after it");
                assertThat(late)
                        .as("claims that change hands after the first minute")
                        .isZero();
                first.close();
                second.close();
                return new Measured(
                        offset + " s: " + (one.acknowledged() + other.acknowledged())
                                + " acknowledged by both, one committed "
                                + HELD.toSeconds() + " s behind others, " + changes
                                + " claims changed hands in the first minute, " + late + " after it",
                        withoutWaiting(server, here, environment));
            }
        }
    }

    /** Control: a node that takes for settled what it sees, whoever is still appending. */
    private static String withoutWaiting(FaultPostgres server, Path here, Map<String, String> environment)
            throws Exception {
        Unprotected unprotected = new Unprotected(here)
                .source(
                        "shared-kernel",
                        "org.defter.kernel.platform.eventstore.SettledWatermark",
                        "and granted",
                        "and granted and false");
        try (StandaloneProcess hasty =
                        new StandaloneProcess(Files.createDirectories(here.resolve("hasty")), environment);
                FaultLoad load = new FaultLoad(hasty::base, true)) {
            hasty.startRelease(unprotected.differences());
            load.begin(2);
            heldBack(server, "Belde kayıp", load.acknowledged::size);
            load.end();
            load.resolve();
            FaultSweep.settle(hasty);
            assertThat(shown(server, "Belde kayıp"))
                    .as("control: shown of the late act")
                    .isZero();
            JsonNode found = FaultSweep.of(hasty);
            assertThat(found.path("outcome").asString()).as("%s", found).isEqualTo("FOUND");
            return "a node that waits for nobody who is still appending never shows the late act: 1 lost to the views, the sweep finds it";
        }
    }

    /** Appends an act, and commits it only when others that came later have been committed for a while. */
    private static void heldBack(FaultPostgres server, String name, IntSupplier acknowledged) throws SQLException {
        try (Connection writer = server.superuser("defter");
                PreparedStatement append = writer.prepareStatement(ANOTHER)) {
            writer.setAutoCommit(false);
            append.setString(1, name);
            assertThat(append.executeUpdate()).isEqualTo(1);
            int before = acknowledged.getAsInt();
            await().pollDelay(HELD).atMost(Duration.ofSeconds(40)).until(() -> acknowledged.getAsInt() > before + 10);
            writer.commit();
        }
    }

    private static int shown(FaultPostgres server, String name) {
        return server.ask("select 1 from query.municipality_dossier where name = '" + name + "'")
                .size();
    }

    private static Instant timeAt(StandaloneProcess process) throws IOException, InterruptedException {
        return ZonedDateTime.parse(
                        process.send("GET", "auditor", "/actuator/health/liveness")
                                .headers()
                                .firstValue("Date")
                                .orElseThrow(),
                        DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }
}
