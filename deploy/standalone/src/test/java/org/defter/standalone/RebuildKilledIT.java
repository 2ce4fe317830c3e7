package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standalone killed with SIGKILL while it builds a view anew: at the next start the same rebuild goes on by itself where it
 * was, ends with the same rows, and is switched to (RELIABILITY A20).
 */
@Tag("long")
class RebuildKilledIT {

    private static final String REBUILD = "/api/operations/projections/view-history/rebuild";

    @TempDir
    private Path folder;

    @Test
    void theRebuildGoesOnAfterTheKill() throws Exception {
        // One event in each transaction, so that there is a middle to be killed in.
        try (StandaloneProcess standalone =
                new StandaloneProcess(folder, Map.of("DEFTER_REBUILD_BATCH_SIZE", "1", "DEFTER_SWEEP_CRON", "-"))) {
            standalone.start();
            new StoryTeller(standalone.base(), "rebuilt").tell(StandaloneTest.theStory(), (number, step) -> {});
            long events = events(standalone);
            assertThat(standalone.send("POST", "admin", REBUILD).statusCode()).isEqualTo(202);
            JsonNode before = await().pollInterval(Duration.ofMillis(20))
                    .until(
                            () -> rebuild(standalone),
                            now -> now.path("position").asLong()
                                    > now.path("settled").asLong() / 3);
            standalone.kill();
            assertThat(before.path("state").asString()).isEqualTo("BUILDING");
            // The server goes on without its owner; what it has now is what the next start finds.
            Built built = built();
            assertThat(built.position())
                    .isGreaterThanOrEqualTo(before.path("position").asLong());
            assertThat(built.rows()).isPositive();

            standalone.start();
            JsonNode after = await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> furtherThan(built.position(), standalone),
                            now -> !now.path("state").asString().equals("BUILDING"));

            assertThat(after.path("state").asString()).as("%s", after).isEqualTo("EQUAL");
            assertThat(after.path("begunAt")).as("the same rebuild").isEqualTo(before.path("begunAt"));
            assertThat(keptOf(built))
                    .as("rows that were there at the kill, and were not written again")
                    .isEqualTo(built.rows());
            assertThat(standalone.send("POST", "admin", REBUILD + "/switch").statusCode())
                    .isEqualTo(200);
            assertThat(standalone.send("DELETE", "admin", REBUILD).statusCode()).isEqualTo(200);
            assertThat(events(standalone)).isGreaterThanOrEqualTo(events);
        }
    }

    /**
     * What had been built when it was killed.
     *
     * @param position the position it had reached
     * @param rows rows of the new table
     * @param transaction the last transaction that wrote any of them
     */
    private record Built(long position, long rows, long transaction) {}

    private Built built() throws IOException, SQLException {
        return ask("""
                select (select min(position) from query_next.rebuild, unnest(positions) position), count(*),
                    max(xmin::text::bigint) from query_next.history""", row -> new Built(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    private long keptOf(Built built) throws IOException, SQLException {
        return ask(
                "select count(*) from query_next.history where xmin::text::bigint <= " + built.transaction(),
                row -> row.getLong(1));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Asks the server of the folder, whether or not the standalone runs. */
    private <T> T ask(String sql, Reading<T> reading) throws IOException, SQLException {
        Path data = folder.resolve("data");
        String port =
                Files.readAllLines(data.resolve("data/postmaster.pid")).get(3).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/defter",
                        "postgres",
                        Credentials.in(data).superuser());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return reading.of(row);
        }
    }

    private static JsonNode furtherThan(long position, StandaloneProcess standalone)
            throws IOException, InterruptedException {
        JsonNode now = rebuild(standalone);
        assertThat(now.path("position").asLong()).as("%s", now).isGreaterThanOrEqualTo(position);
        return now;
    }

    private static JsonNode rebuild(StandaloneProcess standalone) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(standalone.send("GET", "admin", REBUILD).body());
    }

    private static long events(StandaloneProcess standalone) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(
                        standalone.send("GET", "auditor", "/api/history?size=1").body())
                .path("total")
                .asLong();
    }
}
