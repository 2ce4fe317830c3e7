package org.defter.command.platform;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.defter.command.ActContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives command handlers the {@link ActContext}: who acts, from the metadata of the command, and which day it is, from
 * the clock, whose zone decides.
 */
public final class ActContextResolver implements ParameterResolverFactory {

    private final Clock clock;

    /** Days by the given clock. */
    public ActContextResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable ParameterResolver<ActContext> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == ActContext.class ? new FromCommand() : null;
    }

    private final class FromCommand implements ParameterResolver<ActContext> {

        @Override
        public ActContext resolveParameterValue(Message<?> message) {
            return new ActContext(ActMetadata.actor(message.getMetaData()), LocalDate.now(clock));
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof CommandMessage<?>;
        }
    }
}
