package org.defter.kernel.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.defter.kernel.platform.database.DatabaseAutoConfiguration;
import org.defter.kernel.platform.eventstore.PostgresEventStorageEngine;
import org.defter.kernel.platform.eventstore.SettledEventStore;
import org.defter.kernel.platform.eventstore.SettledWatermark;
import org.defter.kernel.serialization.EventRegistry;
import org.defter.kernel.serialization.EventUpcasters;
import org.defter.kernel.serialization.RegistrySerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon as both sides run it.
 *
 * <p>Written out bean by bean, because several of the framework's own auto-configurations look for classes of an older
 * Spring Boot and would, in silence, run without transactions, with a second meter registry or with tables of their
 * own; {@code defter-platform.yaml} excludes those. Axon's own meters and time-outs of handlers are left out too: they
 * cost more than many a handler, see ADR 0035.
 */
@AutoConfiguration(
        after = {
            DatabaseAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            CompositeMeterRegistryAutoConfiguration.class,
            SimpleMetricsExportAutoConfiguration.class
        },
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        before = AxonAutoConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
public class AxonPlatformAutoConfiguration {

    /** Whether Axon Server holds the events, see {@link AxonServerStoreAutoConfiguration}. */
    static final String AXON_SERVER = "axon.axonserver.enabled";

    /** All events of this release. */
    @Bean
    @ConditionalOnMissingBean
    EventRegistry eventRegistry() {
        return EventRegistry.defter();
    }

    /** Events: by registry, never by class name. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventRegistry registry) {
        return new RegistrySerializer(registry);
    }

    /** Tokens, and messages between nodes. */
    @Bean
    @org.springframework.context.annotation.Primary
    Serializer serializer() {
        return MessageSerializer.create();
    }

    /** Commands, events and processors take part in Spring's transactions. */
    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false")
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Axon's way to the connection of the current transaction. */
    @Bean
    ConnectionProvider connectionProvider(javax.sql.DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** The watermark everything is read by; runs from here until the pool is closed. */
    @Bean(initMethod = "start", destroyMethod = "close")
    SettledWatermark settledWatermark(
            javax.sql.DataSource dataSource, StoreProperties properties, MeterRegistry meters) {
        return new SettledWatermark(dataSource, properties.pollInterval(), meters);
    }

    /** The engine on PostgreSQL; refuses to start on events this release cannot read. */
    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false")
    PostgresEventStorageEngine eventStorageEngine(
            JdbcTemplate jdbc,
            TransactionManager transactions,
            SettledWatermark watermark,
            EventRegistry registry,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            StoreProperties properties) {
        StoredTypesCheck.run(jdbc, registry, eventSerializer, EventUpcasters.chain());
        return PostgresEventStorageEngine.on(
                jdbc,
                transactions,
                watermark,
                eventSerializer,
                EventUpcasters.chain(),
                properties.streamCache().toBytes());
    }

    /** The event store, which wakes its readers when the watermark moves. */
    @Bean
    @Qualifier("eventStore")
    SettledEventStore eventStore(
            PostgresEventStorageEngine engine, SettledWatermark watermark, Configuration configuration) {
        return SettledEventStore.on(
                engine,
                watermark,
                configuration.messageMonitor(EventStore.class, "eventStore"),
                configuration.getComponent(EventBusSpanFactory.class));
    }

    /** How far each processor has read, in the transaction of what it wrote. */
    @Bean
    ProvenTokens tokenStore(ConnectionProvider connections, Serializer serializer, StoreProperties properties) {
        return new ProvenTokens(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(Tables.tokens())
                        .serializer(serializer)
                        .claimTimeout(Duration.ofSeconds(10))
                        .nodeId(properties.nodeId()),
                properties.nodeId());
    }

    /** Tells other processes how far this one has come; a process that runs alone has nobody to tell. */
    @Bean
    @ConditionalOnProperty("defter.store.tell-progress")
    ProgressTeller progressTeller(
            EventProcessingConfiguration processing,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            StoreProperties properties) {
        return new ProgressTeller(processing, watermark, jdbc, properties.nodeId());
    }

    /** Who acted passes from the command to its events; the correlation passes on from there. */
    @Bean
    CorrelationDataProvider actCorrelation() {
        return new ActCorrelation();
    }

    /** Threads that read for all processors. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorCoordinators() {
        return Executors.newScheduledThreadPool(2, new AxonThreadFactory("coordinator"));
    }

    /** Threads that handle events for all processors. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorWorkers(StoreProperties properties) {
        return Executors.newScheduledThreadPool(properties.workers(), new AxonThreadFactory("worker"));
    }

    /**
     * Threads that handle events for policies: what follows from an act must not wait until views have caught up. Each of
     * them needs two connections at once, one for its token and one for the command it sends.
     */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService policyWorkers(StoreProperties properties) {
        return Executors.newScheduledThreadPool(properties.policyWorkers(), new AxonThreadFactory("policy-worker"));
    }

    /** Which processors cannot go on. */
    @Bean
    StandstillWatch standstillWatch() {
        return new StandstillWatch();
    }

    /** Every processing group: pooled, in batches, errors thrown on, dead letters kept. */
    @Bean
    ConfigurerModule processingDefaults(
            @Qualifier("processorCoordinators") ScheduledExecutorService coordinators,
            @Qualifier("processorWorkers") ScheduledExecutorService workers,
            @Qualifier("policyWorkers") ScheduledExecutorService policyWorkers,
            ConnectionProvider connections,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            MeterRegistry meters,
            StoreProperties properties,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            StandstillWatch standstills) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors((configuration, builder) -> builder.messageSource(
                            source(configuration, builder.name(), properties, coordinators))
                    .coordinatorExecutor(coordinators)
                    .workerExecutor(isPolicy(builder.name()) ? policyWorkers : workers)
                    .initialSegmentCount(isDossier(builder.name()) ? properties.dossierSegments() : 1)
                    .initialToken(source -> source.createTailToken())
                    .batchSize(isView(builder.name()) ? properties.viewBatchSize() : properties.batchSize())
                    .enableCoordinatorClaimExtension());
            ProcessorTransactions ofProcessors = new ProcessorTransactions(transactions, jdbc);
            processing.registerDefaultTransactionManager(configuration -> ofProcessors);
            processing.registerDefaultHandlerInterceptor(
                    (configuration, processor) -> new ProjectionLatency(meters, processor));
            processing.registerDefaultHandlerInterceptor((configuration, processor) -> standstills.of(processor));
            processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultListenerInvocationErrorHandler(
                    configuration -> PropagatingErrorHandler.instance());
            processing.registerDefaultDeadLetterPolicy(configuration -> new PassingTroubleIsRetried());
            processing.registerDeadLetterQueueProvider(group -> configuration -> BatchedDeadLetters.of(
                    JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                            .processingGroup(group)
                            .connectionProvider(connections)
                            .transactionManager(transactions)
                            .schema(Tables.deadLetters())
                            .genericSerializer(serializer)
                            .eventSerializer(eventSerializer),
                    jdbc,
                    group));
        };
    }

    /** Policies read every event at once, since people wait for what follows; views may gather some. */
    private static StreamableMessageSource<TrackedEventMessage<?>> source(
            Configuration configuration, String processor, StoreProperties properties, ScheduledExecutorService timer) {
        EventStore store = configuration.eventStore();
        return store instanceof SettledEventStore settled && !isPolicy(processor)
                ? settled.gathering(properties.gather(), timer)
                : store;
    }

    private static boolean isPolicy(String processor) {
        return processor.startsWith("policy-");
    }

    private static boolean isView(String processor) {
        return processor.startsWith("view-");
    }

    /** Rows of a dossier depend on no other stream, see {@code DossierProjection}. */
    private static boolean isDossier(String processor) {
        return processor.endsWith("-dossier");
    }

    /** Positions, lag and dead letters of the processors of this process. */
    @Bean
    ProcessorWatch processorWatch(
            EventProcessingConfiguration processing,
            SettledWatermark watermark,
            JdbcTemplate jdbc,
            MeterRegistry meters,
            @Qualifier("processorWorkers") ScheduledExecutorService workers,
            StoreProperties properties,
            StandstillWatch standstills) {
        return new ProcessorWatch(
                processing, watermark, jdbc, meters, workers, properties.deadLetterRetry(), standstills);
    }

    /** Readiness: the processors run, and none is behind for longer than a minute. */
    @Bean("processorsHealthIndicator")
    ProcessorsHealth processorsHealth(ProcessorWatch watch) {
        return new ProcessorsHealth(watch);
    }
}
