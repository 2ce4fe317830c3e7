package org.defter.kernel.platform.axon;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.QueryInvocationErrorHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * Profile {@code axonserver}: a node answers a query for which it has a handler itself, in the transaction and on the thread of whoever
 * asks, and asks through Axon Server where it has none (ADR 0066). Every node that has a handler offers it to the others.
 */
@AutoConfiguration(
        after = AxonServerAutoConfiguration.class,
        before = {AxonPlatformAutoConfiguration.class, AxonAutoConfiguration.class})
@ConditionalOnProperty(name = AxonPlatformAutoConfiguration.AXON_SERVER, havingValue = "true")
public class AxonServerQueriesAutoConfiguration {

    /** Queries of this node and for this node. */
    @Bean
    AxonServerQueryBus queryBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            Configuration configuration,
            TransactionManager transactions,
            QueryInvocationErrorHandler errors,
            Serializer serializer,
            StoreProperties properties) {
        SimpleQueryBus here = SimpleQueryBus.builder()
                .messageMonitor(configuration.messageMonitor(QueryBus.class, "queryBus"))
                .transactionManager(transactions)
                .errorHandler(errors)
                .queryUpdateEmitter(configuration.getComponent(QueryUpdateEmitter.class))
                .spanFactory(configuration.getComponent(QueryBusSpanFactory.class))
                .build();
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(here)
                .updateEmitter(here.queryUpdateEmitter())
                .messageSerializer(serializer)
                .genericSerializer(serializer)
                .spanFactory(configuration.getComponent(QueryBusSpanFactory.class))
                .enabledLocalSegmentShortCut()
                .queryInProgressAwait(properties.commandPatience())
                .build();
    }
}
