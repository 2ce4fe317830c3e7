package org.defter.kernel.platform.webhook;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.serialization.DefterJson;
import org.defter.kernel.serialization.EventRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that delivers, on a database, at a time that is told it. */
final class WebhookFixture implements AutoCloseable {

    static final String ACTOR = "urn:example admin";

    private static final String INSERT = "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id,"
            + " sequence_number, payload_type, payload_revision, payload, metadata)"
            + " values (?, 'Any', ?, ?, ?, '1', ?, '{}'::text::bytea)";

    /** A clock that stands until it is moved. */
    static final class Hand extends Clock {

        private volatile Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final HikariDataSource pool;
    final JdbcTemplate jdbc;
    final SettledWatermark watermark;
    final Feed feed;
    final OperationsLog log;
    final Webhooks webhooks;
    final WebhookDelivery delivery;
    final Outbox outbox;

    WebhookFixture(DatabaseAccess access, Clock clock) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        WebhookProperties properties = new WebhookProperties(
                true,
                Set.of("127.0.0.1"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                4,
                1_000,
                Duration.ofDays(5),
                Duration.ofHours(24),
                Duration.ofDays(30),
                Duration.ofMillis(20));
        pool = ApplicationPool.open(access, 10);
        jdbc = new JdbcTemplate(pool);
        watermark = new SettledWatermark(pool, Duration.ofMillis(20), meters);
        feed = new Feed(jdbc, watermark, new EventCatalogue(EventRegistry.defter()), URI.create("urn:defter:test"));
        log = new OperationsLog(jdbc, DefterJson.mapper());
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        Destinations destinations = new Destinations(properties.insideHosts());
        WebhookSender sender = new WebhookSender(destinations, properties, clock);
        webhooks = new Webhooks(jdbc, transaction, feed, log, destinations, sender, properties.rotation(), clock);
        outbox = new Outbox(jdbc, transaction, feed, properties, new Random(7));
        delivery = new WebhookDelivery(outbox, feed, sender, clock, properties.atOnce(), meters);
    }

    /** What the courier does in one round, here and now. */
    int round() throws InterruptedException {
        feed.settle();
        int attempts = 0;
        for (UUID webhook : delivery.active()) {
            attempts += delivery.deliver(webhook);
        }
        return attempts;
    }

    Webhooks.Shown subscribe(URI url) {
        return webhooks.create(
                new WebhookTerms(url, "a receiver", WebhookAudience.HOUSE, Set.of(), Set.of()), 0L, ACTOR);
    }

    /** Records one event after the other on some streams, turn by turn. */
    void record(List<UUID> streams, long fromVersion, int each) {
        for (long version = fromVersion; version < fromVersion + each; version++) {
            for (UUID stream : streams) {
                jdbc.update(
                        INSERT,
                        UUID.randomUUID(),
                        stream.toString(),
                        version,
                        "PlanProfileRevised",
                        ("{\"n\":" + version + ",\"occurredOn\":\"2024-03-11\"}").getBytes(StandardCharsets.UTF_8));
            }
        }
        feed.settle();
    }

    static List<UUID> streams(int number) {
        return java.util.stream.Stream.generate(UUID::randomUUID).limit(number).toList();
    }

    @Override
    public void close() {
        watermark.close();
        pool.close();
    }
}
