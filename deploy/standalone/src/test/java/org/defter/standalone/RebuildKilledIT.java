package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standalone killed with SIGKILL while it builds a view anew: at the next start the same rebuild goes on by itself, ends
 * with the same rows, and is switched to (RELIABILITY A20).
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
                            now -> now.path("position").asLong() > 0);
            standalone.kill();
            assertThat(before.path("state").asString()).isEqualTo("BUILDING");

            standalone.start();
            JsonNode after = await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> rebuild(standalone),
                            now -> !now.path("state").asString().equals("BUILDING"));

            assertThat(after.path("state").asString()).as("%s", after).isEqualTo("EQUAL");
            assertThat(after.path("begunAt")).as("the same rebuild").isEqualTo(before.path("begunAt"));
            assertThat(standalone.send("POST", "admin", REBUILD + "/switch").statusCode())
                    .isEqualTo(200);
            assertThat(standalone.send("DELETE", "admin", REBUILD).statusCode()).isEqualTo(200);
            assertThat(events(standalone)).isGreaterThanOrEqualTo(events);
        }
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
