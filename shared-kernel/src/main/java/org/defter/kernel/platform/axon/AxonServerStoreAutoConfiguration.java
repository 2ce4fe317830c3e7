package org.defter.kernel.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.defter.kernel.platform.eventstore.AxonServerCopy;
import org.defter.kernel.platform.eventstore.AxonServerStreams;
import org.defter.kernel.platform.eventstore.PostgresEventStorageEngine;
import org.defter.kernel.platform.eventstore.PreparedTransactions;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.kernel.serialization.EventUpcasters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Profile {@code axonserver}: Axon Server holds the events, PostgreSQL everything that is made of them and a copy that all
 * readers go by (ADR 0062). Nothing else in this software knows which of the two it is.
 */
@AutoConfiguration(
        after = AxonServerAutoConfiguration.class,
        before = {AxonPlatformAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty(name = AxonPlatformAutoConfiguration.AXON_SERVER, havingValue = "true")
public class AxonServerStoreAutoConfiguration {

    /** Where acts are appended and aggregates loaded from. */
    @Bean
    AxonServerStreams axonServerStreams(AxonServerConnectionManager connections, Clock clock) {
        return new AxonServerStreams(connections, clock);
    }

    /** PostgreSQL and Axon Server, committed together. */
    @Bean
    TransactionManager axonTransactionManager(
            PlatformTransactionManager transactions, AxonServerStreams streams, JdbcTemplate jdbc, Clock clock) {
        PreparedTransactions.requireAllowed(jdbc);
        return new PreparedTransactions(transactions, streams, jdbc, clock);
    }

    /** Copies from here until the pool is closed. */
    @Bean(initMethod = "start", destroyMethod = "close")
    AxonServerCopy axonServerCopy(
            DataSource dataSource,
            AxonServerStreams streams,
            SettledWatermark watermark,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Clock clock,
            StoreProperties properties,
            MeterRegistry meters) {
        return new AxonServerCopy(
                dataSource, streams, watermark, eventSerializer, clock, properties.inDoubtAfter(), meters);
    }

    /** The engine whose streams are in Axon Server; refuses to start on events this release cannot read. */
    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            JdbcTemplate jdbc,
            AxonServerStreams streams,
            SettledWatermark watermark,
            EventRegistry registry,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            StoreProperties properties) {
        StoredTypesCheck.run(jdbc, registry, eventSerializer, EventUpcasters.chain());
        return PostgresEventStorageEngine.on(
                jdbc,
                streams,
                watermark,
                eventSerializer,
                EventUpcasters.chain(),
                properties.streamCache().toBytes());
    }
}
