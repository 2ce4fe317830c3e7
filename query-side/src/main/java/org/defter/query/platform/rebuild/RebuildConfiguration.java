package org.defter.query.platform.rebuild;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.platform.operations.OperationsLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what builds views anew. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildConfiguration {

    @Bean
    ViewTables viewTables() {
        return ViewTables.defter();
    }

    @Bean
    RebuildStore rebuildStore(JdbcTemplate jdbc, Serializer serializer) {
        return new RebuildStore(jdbc, serializer, Release.ofThisProcess());
    }

    @Bean
    RebuildProgress rebuildProgress(SettledWatermark watermark) {
        return new RebuildProgress(watermark);
    }

    @Bean
    Shadow shadow(
            RebuildStore store,
            EventStore events,
            EventProcessingConfiguration processing,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new Shadow(store, events, processing, watermark, jdbc, ofItsOwn(transactions));
    }

    @Bean
    Comparer comparer(
            DataSource dataSource, PlatformTransactionManager transactions, RebuildStore store, Shadow shadow) {
        return new Comparer(dataSource, ofItsOwn(transactions), store, shadow);
    }

    @Bean
    RebuildWorker rebuildWorker(
            RebuildStore store,
            Shadow shadow,
            Comparer comparer,
            ViewTables tables,
            OperationsLog log,
            RebuildProgress progress,
            RebuildProperties properties,
            MeterRegistry meters) {
        return new RebuildWorker(
                store, shadow, comparer, tables, log, progress, properties.batchSize(), properties.pause(), meters);
    }

    @Bean
    Rebuilds rebuilds(
            RebuildStore store,
            Shadow shadow,
            ViewTables tables,
            RebuildWorker worker,
            OperationsLog log,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        return new Rebuilds(store, shadow, tables, worker, log, watermark, jdbc, entities, ofItsOwn(transactions));
    }

    private static TransactionTemplate ofItsOwn(PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }
}
