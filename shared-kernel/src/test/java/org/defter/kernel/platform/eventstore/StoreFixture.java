package org.defter.kernel.platform.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.database.ApplicationPool;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.kernel.serialization.EventUpcasters;
import org.defter.kernel.serialization.RegistrySerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An event store on a database of its own, with two small events. */
final class StoreFixture implements AutoCloseable {

    /** The events of these tests. */
    sealed interface Fact permits StoneLaid, StoneMoved {}

    /** A stone came to lie somewhere. */
    @Revision("1")
    record StoneLaid(String stone, int weight) implements Fact {}

    /** A stone was moved. */
    @Revision("1")
    record StoneMoved(String stone, String to) implements Fact {}

    final TestPostgres.TestDatabase database = TestPostgres.fresh();
    final HikariDataSource pool = ApplicationPool.open(database.access(), 20);
    final JdbcTemplate jdbc = new JdbcTemplate(pool);
    final JdbcTransactionManager spring = new JdbcTransactionManager(pool);
    final TransactionManager transactions = new SpringTransactionManager(spring);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SettledWatermark watermark = new SettledWatermark(pool, Duration.ofMillis(100), meters);
    final RegistrySerializer serializer = new RegistrySerializer(EventRegistry.of(Fact.class));
    final PostgresEventStorageEngine engine =
            PostgresEventStorageEngine.on(jdbc, transactions, watermark, serializer, EventUpcasters.chain(), 1_000_000);

    static DomainEventMessage<Fact> event(String stream, long sequence, Fact fact) {
        return event(stream, sequence, fact, Map.of());
    }

    static DomainEventMessage<Fact> event(String stream, long sequence, Fact fact, Map<String, ?> metadata) {
        return new GenericDomainEventMessage<>("Stone", stream, sequence, fact, MetaData.from(metadata));
    }

    static String newStream() {
        return UUID.randomUUID().toString();
    }

    void append(DomainEventMessage<?>... events) {
        engine.appendEvents(List.of(events));
    }

    @Override
    public void close() {
        watermark.close();
        pool.close();
    }
}
