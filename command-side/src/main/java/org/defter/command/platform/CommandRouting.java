package org.defter.command.platform;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.serialization.Serializer;
import org.defter.kernel.platform.axon.StoreProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Profile {@code axonserver}: every command goes through Axon Server to the node that has its stream (ADR 0066). The stream is the
 * routing key, so that commands on one stream meet in one node as long as the nodes stay the same; what two nodes did at once is
 * told apart by the append, as ever.
 */
@Configuration
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class CommandRouting {

    @Bean
    @Primary
    AxonServerCommandBus axonServerCommandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration configuration,
            @Qualifier("localSegment") CommandBus handlers,
            Acts acts,
            Serializer serializer,
            CommandLoadFactorProvider loadFactors,
            CommandBusSpanFactory spans,
            StoreProperties properties) {
        return AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(new RoutedHandlers(handlers, acts, serializer))
                .serializer(serializer)
                .routingStrategy(AnnotationRoutingStrategy.builder()
                        .fallbackRoutingStrategy(UnresolvedRoutingKeyPolicy.ERROR)
                        .build())
                .loadFactorProvider(loadFactors)
                .spanFactory(spans)
                // Who stops lets what it has begun come to its end; nobody waits longer for the answer.
                .commandInProgressAwait(properties.commandPatience())
                .build();
    }

    @Bean
    CommandRoute handledElsewhere(AxonServerCommandBus bus, Serializer serializer, StoreProperties properties) {
        return new HandledElsewhere(bus, serializer, properties.commandPatience());
    }
}
