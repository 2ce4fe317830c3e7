package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The store of an earlier release, opened by the release after this one, and again by this one when that is taken back: both show every
 * file where it stood (RELIABILITY T17).
 */
@Tag("long")
class FaultUpgradeIT {

    private static final String CONTROL = "control";

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    @Test
    void anEarlierStoreIsReadByTheNextReleaseAndByThisOneAgain() throws Exception {
        EarlierStore store = EarlierStore.newest();
        try (FaultPostgres server = new FaultPostgres(programs, folder, "")) {
            try (StandaloneProcess process = new StandaloneProcess(folder, environment(server, "defter"))) {
                process.start();
            }
            try (Connection root = server.superuser("defter")) {
                store.appendTo(root);
            }
            copy(server);

            int more;
            int verified;
            try (StandaloneProcess process = new StandaloneProcess(folder, environment(server, "defter"));
                    FaultLoad load = new FaultLoad(process::base, true)) {
                process.startRelease(NextRelease.differencesIn(folder));
                FaultSweep.settle(process);
                assertThat(states(process)).as("as the next release shows them").isEqualTo(store.states());
                load.found("Belde sonraki sürüm");
                more = load.acknowledged.size();
                // Its own sweep: the rows it wrote have a column that this release leaves alone.
                JsonNode sweep = FaultSweep.of(process);
                assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");
            }
            assertThat(more).isEqualTo(1);
            try (StandaloneProcess process = new StandaloneProcess(folder, environment(server, "defter"))) {
                process.start();
                assertThat(process.send("GET", "auditor", "/api/municipalities").body())
                        .as("what the next release recorded")
                        .contains("Belde sonraki sürüm");
                assertThat(states(process))
                        .as("as this release shows them again")
                        .isEqualTo(store.states());
                verified = verified(process);
            }
            FaultReport.line(
                    "T17 store of an earlier release, opened by the next one and again by this one",
                    store.events().size() + " events, " + store.states().size()
                            + " files, the next release with a migration of its own; back without touching the database; "
                            + verified
                            + " proposals computed anew from the record",
                    "0 files stand elsewhere, 0 decisions differ, 0 rows differ",
                    "without the upcasters and the check at the start " + withoutUpcasters(server, store) + " of "
                            + store.states().size() + " files stand elsewhere or are missing");
        }
    }

    /** Control: this release without the steps from old revisions to new ones, and without the check that would not let it start. */
    private long withoutUpcasters(FaultPostgres server, EarlierStore store) throws Exception {
        Unprotected unprotected = new Unprotected(folder)
                .source(
                        "shared-kernel",
                        "org.defter.kernel.serialization.EventUpcasters",
                        "List.of(new VoteTaken1To2(), new ContractSigned1To2())",
                        "List.of()")
                .source(
                        "shared-kernel",
                        "org.defter.kernel.platform.axon.StoredTypesCheck",
                        "if (!unknown.isEmpty()) {",
                        "if (unknown.isEmpty() && !unknown.isEmpty()) {");
        try (StandaloneProcess process =
                new StandaloneProcess(Files.createDirectories(folder.resolve(CONTROL)), environment(server, CONTROL))) {
            process.startRelease(unprotected.differences());
            // Nothing of it can settle: a view that meets what it cannot read stands still or lets it lie.
            await().atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ofSeconds(15))
                    .until(() -> FaultSweep.meter(process, "defter_processor_failing") > 0
                            || FaultSweep.meter(process, "defter_dead_letters") > 0);
            List<String> shown = states(process);
            long elsewhere = store.states().stream()
                    .filter(state -> !shown.contains(state))
                    .count();
            assertThat(elsewhere).as("control: files that stand elsewhere").isPositive();
            return elsewhere;
        }
    }

    private Map<String, String> environment(FaultPostgres server, String database) {
        Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
        environment.computeIfPresent("DEFTER_DB_URL", (_, url) -> url.replaceFirst("/defter$", "/" + database));
        environment.put(
                "DEFTER_LEDGER_KEY_FILE", folder.resolve(database + ".key").toString());
        environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
        return environment;
    }

    private static void copy(FaultPostgres server) throws SQLException {
        try (Connection root = server.superuser("postgres");
                Statement statement = root.createStatement()) {
            // Connections of the process that has just ended may take a moment to go.
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            statement.execute("create database " + CONTROL + " template defter owner defter_owner"));
        }
    }

    /** Decisions as this release computes them from the events, not as a view shows them. */
    private static int verified(StandaloneProcess process) throws IOException, InterruptedException {
        int verified = 0;
        String list = process.send("GET", "auditor", "/api/proposals?size=100").body();
        for (JsonNode item : StandaloneTest.JSON.readTree(list).path("items")) {
            String path = "/api/audit/proposals/" + item.path("id").asString() + "/verification";
            assertThat(process.send("GET", "auditor", path).body())
                    .as("%s", item)
                    .contains("\"SAME\"")
                    .doesNotContain("\"DIFFERENT\"");
            verified++;
        }
        assertThat(verified).isPositive();
        return verified;
    }

    private static List<String> states(StandaloneProcess process) throws IOException, InterruptedException {
        List<String> states = new ArrayList<>();
        for (String kind : EarlierStore.KINDS) {
            String body =
                    process.send("GET", "auditor", "/api/" + kind + "?size=100").body();
            states.addAll(EarlierStore.statesOf(kind, StandaloneTest.JSON.readTree(body)));
        }
        states.sort(null);
        return states;
    }
}
