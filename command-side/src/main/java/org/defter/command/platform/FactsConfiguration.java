package org.defter.command.platform;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.defter.kernel.DomainEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets facts be read from the event store. */
@Configuration
class FactsConfiguration {

    @Bean
    StreamReader streamReader(EventStore store) {
        return id -> store.readEvents(id).asStream().map(Message::getPayload).map(DomainEvent.class::cast);
    }

    @Bean
    Facts facts(StreamReader reader) {
        return new Facts(reader);
    }
}
