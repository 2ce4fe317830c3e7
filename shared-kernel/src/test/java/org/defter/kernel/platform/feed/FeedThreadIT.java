package org.defter.kernel.platform.feed;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.defter.kernel.feed.EventCatalogue;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What follows the record goes round when it grows, goes on after trouble, and ends when told. */
class FeedThreadIT {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration AT_ONCE = Duration.ofMillis(5);

    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger tidied = new AtomicInteger();
    private HikariDataSource pool;
    private SettledWatermark watermark;
    private Feed feed;

    @BeforeEach
    void open() {
        pool = ApplicationPool.open(TestPostgres.fresh().access(), 3);
        watermark = new SettledWatermark(pool, NEVER, new SimpleMeterRegistry());
        feed = new Feed(
                new JdbcTemplate(pool),
                watermark,
                new EventCatalogue(EventRegistry.defter()),
                URI.create("urn:defter:test"));
    }

    @AfterEach
    void close() {
        watermark.close();
        pool.close();
    }

    private FeedThread begin(Duration interval, Runnable round) {
        FeedThread thread = new FeedThread("follower", feed, interval, Clock.systemUTC(), new FeedThread.Work() {
            @Override
            public void round() {
                rounds.incrementAndGet();
                round.run();
            }

            @Override
            public void tidy() {
                tidied.incrementAndGet();
            }
        });
        thread.start();
        return thread;
    }

    private void record() {
        new JdbcTemplate(pool)
                .update(
                        "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                                + " payload_type, payload_revision, payload, metadata)"
                                + " values (?, 'Any', ?, 0, 'PlanProfileRevised', '1', '{}'::text::bytea, '{}'::text::bytea)",
                        UUID.randomUUID(),
                        UUID.randomUUID().toString());
        feed.settle();
    }

    @Test
    void goesRoundWhenTheRecordHasGrown() {
        try (FeedThread thread = begin(NEVER, () -> {})) {
            await().until(() -> tidied.get() == 1);
            record();
            await().until(() -> rounds.get() == 2);
            thread.start();
            record();
            await().until(() -> rounds.get() == 3);
            await().until(() -> tidied.get() == 1);
        }
    }

    @Test
    void goesOnAfterTrouble() {
        try (FeedThread thread = begin(AT_ONCE, () -> {
            if (rounds.get() < 3) {
                throw new IllegalStateException("the database is away");
            }
        })) {
            await().until(() -> rounds.get() > 3 && !thread.closed());
            await().until(() -> tidied.get() == 1);
        }
    }

    @Test
    void endsAndInterruptsWhatItIsAt() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        FeedThread thread = begin(AT_ONCE, () -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> begun.getCount() == 0);

        thread.close();

        await().until(interrupted::get);
        await().during(Duration.ofMillis(100)).until(() -> rounds.get() == 1);
    }
}
