package org.defter.kernel.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.webhook.Receiver.Answer;
import org.defter.kernel.platform.webhook.Receiver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that delivers, killed with SIGKILL at moments nobody chose while others write and the receiver fails now and then: who
 * heeds the identifiers has everything once, and of each stream in order.
 */
@Tag("long")
class WebhookKilledIT {

    private static final int ROUNDS = Integer.getInteger("defter.kills", 5);
    private static final int LONGEST_MILLIS = 400;
    private static final int STREAMS = 12;
    private static final int EACH = 8;

    @TempDir
    private Path folder;

    private final TestPostgres.TestDatabase database = TestPostgres.fresh();
    private final WebhookFixture.Hand clock = new WebhookFixture.Hand(Instant.parse("2026-11-29T09:00:00Z"));
    private final WebhookFixture writer = new WebhookFixture(database.access(), clock);
    private final Receiver receiver = new Receiver();
    private Process courier;

    @AfterEach
    void close() {
        if (courier != null) {
            courier.destroyForcibly();
        }
        receiver.close();
        writer.close();
    }

    @Test
    void tellsEverythingOnceWhateverLineTheKillMeets() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        UUID webhook = writer.subscribe(receiver.url()).id();
        receiver.answers(message -> Answer.of(random.nextInt(20) == 0 ? 503 : 204));
        receiver.start();
        List<UUID> streams = WebhookFixture.streams(STREAMS);
        int unfinished = 0;
        for (int round = 0; round < ROUNDS; round++) {
            writer.record(streams, (long) round * EACH, EACH);
            start(round);
            int before = receiver.accepted().size();
            until(() -> receiver.accepted().size() > before);
            courier.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            kill();
            unfinished += writer.webhooks.find(webhook).orElseThrow().waiting() > 0 ? 1 : 0;
        }
        start(ROUNDS);
        until(() -> {
            var standing = writer.webhooks.find(webhook).orElseThrow();
            return standing.position() == writer.feed.settled() && standing.waiting() == 0;
        });

        assertThat(unfinished)
                .as("rounds that left something to be done, seed %d", seed)
                .isPositive();
        assertThat(receiver.kept()).as("seed %d", seed).hasSize(STREAMS * EACH * ROUNDS);
        Map<String, Long> last = new HashMap<>();
        for (Message message : receiver.kept()) {
            Long previous = last.put(message.stream(), message.version());
            assertThat(message.version())
                    .as("the next of %s, seed %d", message.stream(), seed)
                    .isEqualTo(previous == null ? 0 : previous + 1);
        }
    }

    private void until(BooleanSupplier holds) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    assertThat(courier.isAlive()).as("the courier, see its log").isTrue();
                    return holds.getAsBoolean();
                });
    }

    private void start(int round) throws IOException {
        DatabaseAccess access = database.access();
        courier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        // Every process begins later than the last one can have come.
                        "-Dbegin=" + clock.instant().plus(Duration.ofDays(round)),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CourierProcess.class.getName(),
                        access.url(),
                        access.application().user(),
                        access.application().password())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("courier.log").toFile()))
                .start();
    }

    private void kill() throws InterruptedException {
        assertThat(courier.isAlive()).as("the courier, see its log").isTrue();
        assertThat(courier.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
