package org.defter.kernel.platform.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.tracing.NoOpSpanFactory;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.kernel.serialization.EventUpcasters;
import org.defter.kernel.serialization.RegistrySerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One process on a store it shares with others: pool, watermark, engine and store of its own. */
final class StressNode implements AutoCloseable {

    final HikariDataSource pool;
    final JdbcTemplate jdbc;
    final TransactionManager transactions;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SettledWatermark watermark;
    final PostgresEventStorageEngine engine;
    final SettledEventStore store;

    StressNode(TestPostgres.TestDatabase database, int connections) {
        this(database, connections, new SettledWatermark.OfTheTable());
    }

    /** One whose watermark is answered in another way. */
    StressNode(TestPostgres.TestDatabase database, int connections, SettledWatermark.Questions questions) {
        pool = ApplicationPool.open(database.access(), connections);
        jdbc = new JdbcTemplate(pool);
        transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        watermark = new SettledWatermark(pool, Duration.ofMillis(20), meters, questions);
        engine = PostgresEventStorageEngine.on(
                jdbc,
                transactions,
                watermark,
                new RegistrySerializer(EventRegistry.of(StoreFixture.Fact.class)),
                EventUpcasters.chain(),
                1_000_000);
        store = SettledEventStore.on(
                engine,
                watermark,
                NoOpMessageMonitor.instance(),
                DefaultEventBusSpanFactory.builder()
                        .spanFactory(NoOpSpanFactory.INSTANCE)
                        .build());
        watermark.start();
    }

    /** A reader as processors are: it takes what the store's stream offers, from the token on. */
    Reader reader(String name, TrackingToken from) {
        return new Reader(name, from);
    }

    @Override
    public void close() {
        watermark.close();
        pool.close();
    }

    /** What one reader was given, and whether each stream came in its order. */
    final class Reader {

        final String name;
        final long start;
        final List<Long> delivered = new ArrayList<>();
        final List<String> outOfOrder = new ArrayList<>();

        private final Map<String, Long> sequences = new HashMap<>();
        private final TrackingToken from;

        Reader(String name, TrackingToken from) {
            this.name = name;
            this.from = from;
            this.start = ((GlobalSequenceTrackingToken) from).getGlobalIndex();
        }

        /** Reads until told to end. */
        void read(AtomicBoolean writing) throws InterruptedException {
            try (TrackingEventStream events = store.openStream(from)) {
                while (writing.get()) {
                    if (events.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                        take(events.nextAvailable());
                    }
                }
            }
        }

        /** Reads what is left once everybody has ended. */
        void readRest() throws InterruptedException {
            watermark.settle();
            long last = delivered.isEmpty() ? start : delivered.getLast();
            try (TrackingEventStream events = store.openStream(new GlobalSequenceTrackingToken(last))) {
                while (events.hasNextAvailable()) {
                    take(events.nextAvailable());
                }
            }
        }

        private void take(TrackedEventMessage<?> event) {
            delivered.add(event.trackingToken().position().orElseThrow());
            DomainEventMessage<?> stated = (DomainEventMessage<?>) event;
            Long before = sequences.put(stated.getAggregateIdentifier(), stated.getSequenceNumber());
            boolean follows = before == null
                    ? start > 0 || stated.getSequenceNumber() == 0
                    : stated.getSequenceNumber() == before + 1;
            if (!follows) {
                outOfOrder.add(
                        stated.getAggregateIdentifier() + ": " + stated.getSequenceNumber() + " after " + before);
            }
        }
    }
}
