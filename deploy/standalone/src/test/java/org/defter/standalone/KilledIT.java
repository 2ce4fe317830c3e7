package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standalone in a process of its own, killed with SIGKILL in the middle of the story while a request is under way:
 * started again on the same folder, the story goes on where it stood, and the record has nothing twice and lacks nothing.
 */
@Tag("long")
class KilledIT {

    private static final int KILLED_AFTER = 70;
    private static final Pattern LAG = Pattern.compile("(?m)^defter_processor_lag_events\\{[^}]*} (\\S+)$");

    @TempDir
    private Path folder;

    private StandaloneProcess standalone;

    @BeforeEach
    void prepare() {
        standalone = new StandaloneProcess(folder, environment());
    }

    /** What else the process is told. */
    Map<String, String> environment() {
        return Map.of();
    }

    @AfterEach
    void stop() throws InterruptedException {
        standalone.close();
    }

    @Test
    void goesOnWhereItStood() throws Exception {
        Story story = StandaloneTest.theStory();
        standalone.start();
        CountDownLatch middle = new CountDownLatch(1);
        Thread telling = Thread.ofVirtual().start(() -> tell(story, middle));
        assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();
        standalone.kill();
        telling.join(Duration.ofSeconds(60));

        standalone.start();
        new StoryTeller(standalone.base(), "killed").tell(story, (number, step) -> {});
        long once = settledEvents();
        new StoryTeller(standalone.base(), "undisturbed")
                .tell(StandaloneTest.withoutLooking(story), (number, step) -> {});

        assertThat(once).isGreaterThan(story.steps().size());
        await().atMost(Duration.ofMinutes(1)).until(() -> events() - once >= once);
        assertThat(settledEvents() - once)
                .as("events of an undisturbed telling")
                .isEqualTo(once);
    }

    /** Tells until the process is gone, whatever the request under way comes to. */
    private void tell(Story story, CountDownLatch middle) {
        try {
            new StoryTeller(standalone.base(), "killed").tell(story, (number, step) -> {
                if (number == KILLED_AFTER) {
                    middle.countDown();
                }
            });
        } catch (IOException | RuntimeException e) {
            // It was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How many events there are once nothing is under way any more: what the last act sets off comes after its answer, so
     * the number counts only when it is the same before and after a moment in which no processor was behind.
     */
    private long settledEvents() {
        return await().atMost(Duration.ofMinutes(1)).until(this::eventsIfSettled, count -> count >= 0);
    }

    private long eventsIfSettled() throws IOException, InterruptedException {
        long before = events();
        List<Double> lags = LAG.matcher(get("/actuator/prometheus").body())
                .results()
                .map(lag -> Double.valueOf(lag.group(1)))
                .toList();
        assertThat(lags).as("processors that tell how far behind they are").isNotEmpty();
        boolean idle = lags.stream().allMatch(lag -> lag == 0);
        return idle && events() == before ? before : -1;
    }

    private long events() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(get("/api/history?size=1").body())
                .path("total")
                .asLong();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return standalone.send("GET", "auditor", path);
    }
}
