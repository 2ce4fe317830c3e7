package org.defter.command.platform;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Commands go through Axon Server to the node that has their stream, which may be this one.
 *
 * <p>Whatever comes in between (no node that handles it, a lost connection, a node that was killed, no answer in time) leaves open
 * whether the command was handled. It is answered as such, and never sent again from here: whoever sends it again with its key
 * gets the one answer.
 */
final class HandledElsewhere implements CommandRoute {

    private final CommandBus bus;
    private final Serializer serializer;
    private final Duration patience;

    /**
     * Commands through the given bus.
     *
     * @param serializer writes and reads messages between nodes
     * @param patience how long an answer is waited for
     */
    HandledElsewhere(CommandBus bus, Serializer serializer, Duration patience) {
        this.bus = bus;
        this.serializer = serializer;
        this.patience = patience;
    }

    @Override
    public ActAnswer act(CommandMessage<?> message) {
        Object answer = answer(message);
        if (answer instanceof ActAnswer known) {
            return known;
        }
        throw new IllegalStateException(message.getPayloadType() + " must be answered as an act is");
    }

    @Override
    public void follow(CommandMessage<?> message) {
        answer(message);
    }

    private Object answer(CommandMessage<?> message) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(message, answer);
        try {
            CommandResultMessage<?> result = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (result.isExceptional()) {
                throw said(result.exceptionResult());
            }
            return result.getPayload();
        } catch (ExecutionException e) {
            throw notKnown(e);
        } catch (TimeoutException | CancellationException e) {
            throw notKnown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notKnown(e);
        }
    }

    private RuntimeException said(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandExecutionException refused) {
                Object details = refused.getDetails().orElse(null);
                if (details instanceof RemoteRefusal refusal) {
                    return refusal.thrownHere(serializer);
                }
            }
        }
        return notKnown(thrown);
    }

    private static RuntimeException notKnown(Throwable cause) {
        return new TransientDataAccessResourceException(
                "No node has said what became of a command that was sent through Axon Server", cause);
    }
}
