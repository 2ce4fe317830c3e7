package org.defter.kernel.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.defter.kernel.platform.webhook.Receiver.Answer;
import org.defter.kernel.platform.webhook.Receiver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers on real HTTP that fail in every way; time is told from outside. */
class WebhookDeliveryIT {

    private final WebhookFixture.Hand clock = new WebhookFixture.Hand(Instant.parse("2026-11-29T09:00:00Z"));
    private final Receiver receiver = new Receiver();
    private TestDatabase database;
    private WebhookFixture node;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        node = new WebhookFixture(database.access(), clock);
    }

    @AfterEach
    void close() {
        receiver.close();
        node.close();
    }

    private static void assertInOrderPerStream(List<Message> messages) {
        Map<String, Long> last = new HashMap<>();
        for (Message message : messages) {
            Long before = last.put(message.stream(), message.version());
            assertThat(message.version())
                    .as("the next of %s", message.stream())
                    .isEqualTo(before == null ? 0 : before + 1);
        }
    }

    private org.defter.kernel.platform.webhook.Webhook standing(UUID id) {
        return node.webhooks.find(id).orElseThrow();
    }

    /** Rounds until nothing waits, a minute after the other; answers the minutes it took. */
    private int minutesUntilDelivered(UUID webhook, int most) throws InterruptedException {
        for (int minute = 0; minute <= most; minute++) {
            node.round();
            if (standing(webhook).waiting() == 0 && standing(webhook).position() == node.feed.settled()) {
                return minute;
            }
            clock.move(Duration.ofMinutes(1));
        }
        throw new AssertionError("still waiting: " + standing(webhook));
    }

    @Test
    void aReceiverThatIsDownForAnHourGetsEverythingOnceAndInOrderPerStream() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        List<UUID> streams = WebhookFixture.streams(7);
        node.record(streams, 0, 5);
        int attempts = 0;
        for (int minute = 0; minute < 60; minute++) {
            attempts += node.round();
            if (minute == 30) {
                node.record(streams, 5, 5);
            }
            clock.move(Duration.ofMinutes(1));
        }
        assertThat(attempts).as("attempts in an hour").isBetween(5, 20);
        assertThat(standing(webhook).failures()).isPositive();
        assertThat(standing(webhook).oldestWaiting()).isNotNull();

        receiver.start();
        node.record(streams, 10, 2);
        int minutes = minutesUntilDelivered(webhook, 120);

        assertThat(minutes).isLessThanOrEqualTo(64);
        assertThat(receiver.accepted()).hasSize(7 * 12).doesNotHaveDuplicates();
        assertThat(receiver.accepted()).extracting(Message::id).doesNotHaveDuplicates();
        assertInOrderPerStream(receiver.accepted());
        assertThat(standing(webhook).failures()).isZero();
        assertThat(standing(webhook).delivered()).isEqualTo(84);
        assertThat(standing(webhook).resumeAt()).isNull();
    }

    @Test
    void aStreamThatIsRefusedDoesNotStopTheOthers() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        List<UUID> streams = WebhookFixture.streams(3);
        node.record(streams, 0, 4);
        String refused = "plan/" + streams.getFirst();
        receiver.answers(message -> Answer.of(message.stream().equals(refused) ? 422 : 200));
        receiver.start();

        node.round();

        assertThat(receiver.accepted())
                .hasSize(8)
                .noneMatch(message -> message.stream().equals(refused));
        assertThat(receiver.asked())
                .filteredOn(message -> message.stream().equals(refused))
                .hasSize(1);
        assertThat(node.round()).as("attempts before the stream is due again").isZero();

        receiver.answers(message -> Answer.of(204));
        minutesUntilDelivered(webhook, 5);
        assertThat(receiver.accepted()).hasSize(12);
        assertInOrderPerStream(receiver.accepted());
    }

    @Test
    void whatIsSentIsSignedAsTheStandardSaysWithBothSecretsAfterARotation() throws Exception {
        Webhooks.Shown shown = node.subscribe(receiver.url());
        List<UUID> stream = WebhookFixture.streams(1);
        receiver.start();
        node.record(stream, 0, 1);
        node.round();
        WebhookSecret second = node.webhooks
                .rotate(shown.id(), WebhookFixture.ACTOR)
                .orElseThrow()
                .secret();
        node.record(stream, 1, 1);
        node.round();
        clock.move(Duration.ofHours(25));
        node.record(stream, 2, 1);
        node.round();

        List<Message> messages = receiver.accepted();
        assertThat(messages).hasSize(3);
        assertThat(messages.getFirst().contentType()).isEqualTo("application/cloudevents+json");
        assertThat(messages.getFirst().json().path("id").asString())
                .isEqualTo(messages.getFirst().id());
        assertThat(signed(messages.get(0), shown.secret())).isTrue();
        assertThat(signed(messages.get(0), second)).isFalse();
        assertThat(signed(messages.get(1), shown.secret())).isTrue();
        assertThat(signed(messages.get(1), second)).isTrue();
        assertThat(signed(messages.get(2), shown.secret())).isFalse();
        assertThat(signed(messages.get(2), second)).isTrue();
    }

    /** As the standard's own library signs. */
    private static boolean signed(Message message, WebhookSecret secret) throws Exception {
        String expected = new Webhook(secret.text()).sign(message.id(), message.seconds(), message.body());
        return List.of(message.signature().split(" ")).contains(expected);
    }

    @Test
    void endsWhenTheReceiverSaysThatItIsGone() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        node.record(WebhookFixture.streams(1), 0, 3);
        receiver.answers(message -> Answer.of(410));
        receiver.start();
        node.round();
        clock.move(Duration.ofDays(30));
        node.round();

        assertThat(receiver.asked()).hasSize(1);
        assertThat(standing(webhook).state()).isEqualTo(WebhookState.ENDED);
        assertThat(standing(webhook).waiting()).isEqualTo(3);
        assertThat(entries()).contains("WEBHOOK_ENDED schedule");
    }

    @Test
    void isDisabledAfterDaysAndGetsWhatItMissedWhenItIsResumed() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        List<UUID> streams = WebhookFixture.streams(2);
        node.record(streams, 0, 2);
        for (int hour = 0; hour < 24 * 7; hour++) {
            node.round();
            clock.move(Duration.ofHours(1));
        }
        assertThat(standing(webhook).state()).isEqualTo(WebhookState.DISABLED);
        assertThat(standing(webhook).stateReason()).isEqualTo("ConnectException");
        assertThat(entries()).contains("WEBHOOK_DISABLED schedule");

        receiver.start();
        node.record(streams, 2, 1);
        assertThat(node.round()).isZero();
        assertThat(node.webhooks.resume(webhook, WebhookFixture.ACTOR)).isTrue();
        node.round();

        assertThat(receiver.accepted()).hasSize(6);
        assertInOrderPerStream(receiver.accepted());
    }

    @Test
    void aStreamThatIsRefusedForDaysDisablesTheReceiverAndNothingIsSkipped() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        node.record(WebhookFixture.streams(1), 0, 2);
        receiver.answers(message -> Answer.of(500));
        receiver.start();
        for (int hour = 0; hour < 24 * 8; hour++) {
            node.round();
            clock.move(Duration.ofHours(1));
        }

        assertThat(standing(webhook).state()).isEqualTo(WebhookState.DISABLED);
        assertThat(standing(webhook).stateReason()).contains("HTTP 500");
        assertThat(receiver.asked()).extracting(Message::version).containsOnly(0L);
    }

    @Test
    void tellsWhatWasMissedDuringAPauseAndNothingMeanwhile() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        receiver.start();
        List<UUID> streams = WebhookFixture.streams(2);
        assertThat(node.webhooks.pause(webhook, WebhookFixture.ACTOR)).isTrue();
        node.record(streams, 0, 3);
        assertThat(node.round()).isZero();
        node.webhooks.resume(webhook, WebhookFixture.ACTOR);
        node.round();

        assertThat(receiver.accepted()).hasSize(6);
    }

    @Test
    void tellsAgainFromAPositionUnderTheSameIdentifiers() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        receiver.start();
        node.record(WebhookFixture.streams(2), 0, 3);
        node.round();
        List<String> before =
                receiver.accepted().stream().map(Message::id).sorted().toList();
        long second = receiver.accepted().stream()
                .mapToLong(Message::position)
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(node.webhooks.replay(webhook, second, WebhookFixture.ACTOR)).isTrue();
        node.round();

        assertThat(receiver.accepted()).hasSize(6 + 4);
        assertThat(receiver.kept().stream().map(Message::id).sorted()).isEqualTo(before);
        assertThat(receiver.accepted().stream().skip(6)).allMatch(message -> message.position() > second);
    }

    @Test
    void twoNodesTellEachEventOnce() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        receiver.start();
        node.record(WebhookFixture.streams(9), 0, 12);
        try (WebhookFixture other = new WebhookFixture(database.access(), clock);
                ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            other.feed.settle();
            List<Future<?>> rounds = new ArrayList<>();
            for (WebhookFixture one : List.of(node, other, node, other)) {
                rounds.add(nodes.submit(one::round));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        while (standing(webhook).waiting() > 0) {
            node.round();
        }

        assertThat(receiver.accepted()).hasSize(9 * 12);
        assertThat(receiver.accepted()).extracting(Message::id).doesNotHaveDuplicates();
        assertInOrderPerStream(receiver.accepted());
    }

    @Test
    void whatWasTakenAndNeverSettledGoesOutAgain() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        receiver.start();
        node.record(WebhookFixture.streams(1), 0, 2);
        node.outbox.putUp(webhook, clock.instant());
        assertThat(node.outbox.take(webhook, 5, clock.instant())).hasSize(1);

        assertThat(node.round()).as("attempts while somebody has it").isZero();
        clock.move(Duration.ofMinutes(2));
        node.round();

        assertThat(receiver.accepted()).hasSize(2);
        assertInOrderPerStream(receiver.accepted());
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        node.record(WebhookFixture.streams(1), 0, 1);
        receiver.answers(message -> new Answer(429, Map.of("Retry-After", "3600")));
        receiver.start();
        node.round();
        receiver.answers(message -> Answer.of(204));

        assertThat(standing(webhook).resumeAt()).isEqualTo(clock.instant().plusSeconds(3600));
        assertThat(minutesUntilDelivered(webhook, 70)).isEqualTo(60);
    }

    @Test
    void followsNoRedirect() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        node.record(WebhookFixture.streams(1), 0, 1);
        receiver.answers(message -> new Answer(307, Map.of("Location", "/elsewhere")));
        receiver.start();
        node.round();

        assertThat(receiver.asked()).hasSize(1);
        assertThat(standing(webhook).failures()).isEqualTo(1);
        assertThat(standing(webhook).stateReason()).isEqualTo("HTTP 307");
    }

    @Test
    void tellsOnlyWhatIsWanted() throws Exception {
        receiver.start();
        node.webhooks.create(
                new WebhookTerms(receiver.url(), "", WebhookAudience.PUBLIC, Set.of(), Set.of()),
                0L,
                WebhookFixture.ACTOR);
        node.webhooks.create(
                new WebhookTerms(
                        receiver.url(), "", WebhookAudience.HOUSE, Set.of("VoteTaken"), Set.of(FeedKind.SITTING)),
                0L,
                WebhookFixture.ACTOR);
        node.record(WebhookFixture.streams(1), 0, 3);
        node.round();

        assertThat(receiver.asked()).isEmpty();
        assertThat(node.webhooks.all())
                .extracting(org.defter.kernel.platform.webhook.Webhook::position)
                .containsOnly(node.feed.settled());
    }

    @Test
    void aTestIsSentAtOnceAndEntered() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        assertThat(node.webhooks
                        .test(webhook, WebhookFixture.ACTOR)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Answered.Outcome.UNREACHABLE);
        receiver.start();
        assertThat(node.webhooks
                        .test(webhook, WebhookFixture.ACTOR)
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Answered.Outcome.DELIVERED);
        assertThat(node.webhooks.test(UUID.randomUUID(), WebhookFixture.ACTOR)).isEmpty();

        assertThat(receiver.accepted().getFirst().json().path("type").asString())
                .isEqualTo("org.defter.webhook.test.v1");
        assertThat(node.webhooks.attempts(webhook, 0, 10))
                .extracting(WebhookAttempt::outcome)
                .containsExactly(Answered.Outcome.DELIVERED, Answered.Outcome.UNREACHABLE);
    }

    @Test
    void theLogKeepsWhoDidWhatAndNoSecret() {
        Webhooks.Shown shown = node.subscribe(URI.create("http://127.0.0.1:9/hook?token=geheim"));
        node.webhooks.rotate(shown.id(), WebhookFixture.ACTOR);
        node.webhooks.remove(shown.id(), WebhookFixture.ACTOR);

        assertThat(entries())
                .containsExactly(
                        "WEBHOOK_REMOVED " + WebhookFixture.ACTOR,
                        "WEBHOOK_SECRET_ROTATED " + WebhookFixture.ACTOR,
                        "WEBHOOK_CREATED " + WebhookFixture.ACTOR);
        assertThat(node.log.page(null, null, 0, 100).items())
                .allSatisfy(entry -> assertThat(entry.details().toString()).doesNotContain("whsec", "geheim"));
        assertThat(node.webhooks.remove(shown.id(), WebhookFixture.ACTOR)).isFalse();
    }

    @Test
    void forgetsWhatWasDeliveredLongAgoAndNothingThatWaits() throws Exception {
        UUID webhook = node.subscribe(receiver.url()).id();
        receiver.start();
        List<UUID> streams = WebhookFixture.streams(1);
        node.record(streams, 0, 2);
        node.round();
        receiver.stop();
        node.record(streams, 2, 1);
        node.round();
        node.outbox.forget(clock.instant().plusSeconds(1));

        assertThat(node.jdbc.queryForList("select position from feeds.delivery", Long.class))
                .hasSize(1);
        assertThat(standing(webhook).waiting()).isEqualTo(1);
    }

    private List<String> entries() {
        return node.log.page(null, null, 0, 100).items().stream()
                .map((OperationsEntry entry) -> entry.kind() + " " + entry.actor())
                .toList();
    }
}
