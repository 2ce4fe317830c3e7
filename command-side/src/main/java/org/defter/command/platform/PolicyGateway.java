package org.defter.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.Actor;
import org.springframework.stereotype.Component;

/**
 * How policies and clocks act: as the system, under their own name, each command in a transaction of its own.
 *
 * <p>While an event is handled a unit of work is open, and Axon would put off the events of a command sent inside it until
 * that unit commits: numbers would be drawn in one transaction and used in another. So the command goes out on a thread
 * of its own and is waited for. A policy that is run again sends the same command; the stream answers with nothing.
 */
@Component
public class PolicyGateway {

    /** How often a command is sent again after another one won the stream in between. */
    private static final int ATTEMPTS = 5;

    private final CommandRoute route;
    private final Counter conflicts;

    PolicyGateway(CommandRoute route, MeterRegistry meters) {
        this.route = route;
        CommandConflicts.prepare(meters);
        this.conflicts = CommandConflicts.counter(CommandConflicts.POLICY, meters);
    }

    /**
     * Sends what follows from an event; the command goes on under the event's correlation.
     *
     * @param cause the event
     * @param command the command
     * @param policy name of the policy, in words a reader of the history understands
     * @throws org.defter.command.Rejected if the stream refuses it: the event goes to the dead letters and raises the
     *     alarm, for a policy must not be refused
     */
    public void send(EventMessage<?> cause, Object command, String policy) {
        Object correlation = cause.getMetaData().get(EventMetadata.CORRELATION_ID);
        send(
                command,
                ActMetadata.of(Actor.system(policy))
                        .and(EventMetadata.CAUSATION_ID, cause.getIdentifier())
                        .and(
                                EventMetadata.CORRELATION_ID,
                                correlation == null ? UUID.randomUUID().toString() : correlation));
    }

    /** Sends what falls due by itself; the command begins a correlation of its own. */
    public void send(Object command, String clock) {
        send(
                command,
                ActMetadata.of(Actor.system(clock))
                        .mergedWith(Map.of(
                                EventMetadata.CORRELATION_ID, UUID.randomUUID().toString())));
    }

    private void send(Object command, MetaData metaData) {
        for (int attempt = 1; ; attempt++) {
            try {
                onOwnThread(() -> route.follow(new GenericCommandMessage<>(command, metaData)));
                return;
            } catch (ConcurrencyException e) {
                conflicts.increment();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void onOwnThread(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread.ofVirtual().name("policy-command").start(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a command of the system failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command of the system was handled", e);
        }
    }
}
