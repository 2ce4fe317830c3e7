package org.defter.command.platform;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Commands are handled where they arrive: two nodes on one stream are told apart by the append. */
final class HandledHere implements CommandRoute {

    private final Acts acts;
    private final CommandGateway gateway;

    HandledHere(Acts acts, CommandGateway gateway) {
        this.acts = acts;
        this.gateway = gateway;
    }

    @Override
    public ActAnswer act(CommandMessage<?> message) {
        ActForm form = ActForm.of(message.getMetaData())
                .orElseThrow(() -> new IllegalStateException(message.getPayloadType() + " is no act of a caller"));
        return acts.handle(message, form);
    }

    @Override
    public void follow(CommandMessage<?> message) {
        gateway.sendAndWait(message);
    }
}
