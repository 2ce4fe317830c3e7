package org.defter.command.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the way through Axon Server: what arrives here is handled in this process, acts of callers with their key and answer
 * in one transaction. What is refused is answered in a form that can be sent back.
 */
final class RoutedHandlers implements CommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(RoutedHandlers.class);

    private final CommandBus handlers;
    private final Acts acts;
    private final Serializer serializer;

    /**
     * Handlers of this process.
     *
     * @param handlers the bus they subscribe to
     * @param serializer writes and reads messages between nodes
     */
    RoutedHandlers(CommandBus handlers, Acts acts, Serializer serializer) {
        this.handlers = handlers;
        this.acts = acts;
        this.serializer = serializer;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, result) -> {
            // Nobody waits for it.
        });
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        callback.onResult(command, result(command));
    }

    private <C, R> CommandResultMessage<R> result(CommandMessage<C> command) {
        try {
            return GenericCommandResultMessage.asCommandResultMessage(handle(command));
        } catch (RuntimeException e) {
            RuntimeException refusal = RemoteRefusal.of(e, serializer);
            if (e instanceof Refusals.CommandFault) {
                LOG.error("{} failed", command.getCommandName(), e);
            }
            return GenericCommandResultMessage.asCommandResultMessage(refusal);
        }
    }

    private Object handle(CommandMessage<?> command) {
        return ActForm.of(command.getMetaData())
                .<Object>map(form -> acts.handle(command, form))
                .orElseGet(() -> ofTheSystem(command));
    }

    private Object ofTheSystem(CommandMessage<?> command) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        handlers.dispatch(command, answer);
        CommandResultMessage<?> result = answer.getResult();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        if (result.exceptionResult() instanceof RuntimeException refused) {
            throw refused;
        }
        throw new IllegalStateException(result.exceptionResult());
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return handlers.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return handlers.registerHandlerInterceptor(handlerInterceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return handlers.registerDispatchInterceptor(dispatchInterceptor);
    }
}
