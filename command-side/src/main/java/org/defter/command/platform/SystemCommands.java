package org.defter.command.platform;

import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.defter.command.Rejected;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.Actor;

/**
 * How policies and clocks act: as the system, under their own name. Sent while an event is handled, the command carries
 * on that event's correlation; sent by a clock, it begins one.
 */
public final class SystemCommands {

    private final CommandGateway gateway;

    /** Sends through the given gateway. */
    public SystemCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Sends a command and waits until it is handled.
     *
     * @param name the policy or clock, in words a reader of the history understands: {@code
     *     WhenDecisionFinalisedThenAdoptPlan}
     * @return version of the stream afterwards
     * @throws Rejected if the command was refused
     */
    public Long send(String name, Object command) {
        MetaData data = ActMetadata.of(Actor.system(name));
        if (!CurrentUnitOfWork.correlationData().containsKey(EventMetadata.CORRELATION_ID)) {
            data = data.and(EventMetadata.CORRELATION_ID, UUID.randomUUID().toString());
        }
        return gateway.sendAndWait(new GenericCommandMessage<>(command, data));
    }
}
