package org.defter.query.platform.dossier;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives handlers the {@link EventStamp} of the event they handle. */
@Component
public final class EventStampResolver implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == EventStamp.class ? new Resolver() : null;
    }

    private static final class Resolver implements ParameterResolver<EventStamp> {

        @Override
        public EventStamp resolveParameterValue(Message<?> message) {
            return EventStamp.of((DomainEventMessage<?>) message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof DomainEventMessage<?>;
        }
    }
}
