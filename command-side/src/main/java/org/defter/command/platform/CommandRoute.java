package org.defter.command.platform;

import org.axonframework.commandhandling.CommandMessage;

/** How a command reaches whoever handles its stream: in this process, or through Axon Server in the node that has the stream. */
interface CommandRoute {

    /**
     * Has an act of a caller handled, with its key and its answer.
     *
     * @param message the command, with who acts and the {@link ActForm} as metadata
     * @throws org.defter.command.Rejected if a rule stands against it
     * @throws org.defter.kernel.platform.web.HttpRefused if a version or an idempotency key does
     * @throws org.springframework.dao.TransientDataAccessException if it cannot be handled now, or what became of it is not known
     */
    ActAnswer act(CommandMessage<?> message);

    /**
     * Has a command of the system handled.
     *
     * @throws org.defter.command.Rejected if the stream refuses it
     * @throws org.axonframework.modelling.command.ConcurrencyException if another writer won the stream
     * @throws org.springframework.dao.TransientDataAccessException if it cannot be handled now, or what became of it is not known
     */
    void follow(CommandMessage<?> message);
}
