package org.defter.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the way from a request to a command. */
@Configuration
@EnableScheduling
@Import(RejectionAdvice.class)
class CommandPlatform implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ExpectedVersion.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ExpectedVersionResolver());
    }

    @Bean
    CommandDispatcher commandDispatcher(CommandRoute route, Acts acts, Facts facts, MeterRegistry meters) {
        return new CommandDispatcher(route, acts, facts, meters);
    }

    @Bean
    Acts actsOfCallers(
            @Qualifier("localSegment") CommandBus handlers,
            TransactionManager transactions,
            IdempotencyStore idempotency,
            EventStore events,
            JdbcTemplate jdbc) {
        return new Acts(handlers, transactions, idempotency, events, jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    CommandRoute handledHere(Acts acts, CommandGateway gateway) {
        return new HandledHere(acts, gateway);
    }

    @Bean
    static AggregateFactories aggregateFactories() {
        return new AggregateFactories();
    }

    @Bean
    GlobalOperationCustomizer actDescription() {
        return new ActDescription();
    }

    @Bean
    IdempotencyStore idempotencyStore(JdbcTemplate jdbc) {
        return new IdempotencyStore(jdbc);
    }

    @Bean
    ParameterResolverFactory actContextResolver(Clock clock) {
        return new ActContextResolver(clock);
    }
}
