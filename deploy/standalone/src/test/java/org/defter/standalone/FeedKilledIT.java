package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that follows the record while the server is killed with SIGKILL: it comes again and has missed nothing. */
@Tag("long")
class FeedKilledIT {

    private static final int KILLED_AFTER = 60;

    @TempDir
    private Path folder;

    @Test
    void whoComesAgainHasMissedNothing() throws Exception {
        Story story = StandaloneTest.theStory();
        try (StandaloneProcess standalone = new StandaloneProcess(folder, Map.of("DEFTER_SWEEP_CRON", "-"));
                EventStreamReader follower = new EventStreamReader("auditor", "?after=0");
                EventStreamReader visitor = new EventStreamReader(null, "?after=0")) {
            standalone.start();
            follower.follow(standalone.base());
            visitor.follow(standalone.base());
            CountDownLatch middle = new CountDownLatch(1);
            Thread telling = Thread.ofVirtual().start(() -> tell(standalone, story, middle));
            assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();
            await().until(() -> !follower.data().isEmpty());
            standalone.kill();
            telling.join(Duration.ofSeconds(60));
            await().until(() -> follower.ended() && visitor.ended());
            int before = follower.data().size();

            standalone.start();
            follower.follow(standalone.base());
            visitor.follow(standalone.base());
            new StoryTeller(standalone.base(), "followed").tell(story, (number, step) -> {});
            standalone.send("GET", "auditor", "/api/history?size=1");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(follower.data()).isEqualTo(everything(standalone, "auditor")));
            assertThat(before).isBetween(1, follower.data().size() - 1);
            List<JsonNode> open =
                    visitor.data().stream().map(JsonMapper.shared()::readTree).toList();
            assertThat(open)
                    .isNotEmpty()
                    .hasSizeLessThan(follower.data().size())
                    .allMatch(
                            event -> event.path("type")
                                    .asString()
                                    .matches(
                                            "org\\.defter\\.(AgendaPublished|DecisionAnnounced|Plan\\w+|Sitting(Closed|Adjourned))\\.v1"));
            assertThat(visitor.data()).isEqualTo(everything(standalone, "nobody"));
        }
    }

    private static void tell(StandaloneProcess standalone, Story story, CountDownLatch middle) {
        try {
            new StoryTeller(standalone.base(), "followed").tell(story, (number, step) -> {
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

    /** The same record page by page, as its events are written. */
    private static List<String> everything(StandaloneProcess standalone, String user)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        long after = 0;
        while (true) {
            var page = user.equals("nobody")
                    ? standalone.send("GET", "/api/feed/events?limit=50&after=" + after)
                    : standalone.send("GET", user, "/api/feed/events?limit=50&after=" + after);
            assertThat(page.statusCode()).isEqualTo(200);
            JsonNode events = JsonMapper.shared().readTree(page.body());
            events.forEach(event -> all.add(event.toString()));
            long next = Long.parseLong(page.headers().firstValue("Defter-Next").orElseThrow());
            if (next == after) {
                return all;
            }
            after = next;
        }
    }
}
