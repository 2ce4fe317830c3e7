package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.TakeOffAgenda;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.springframework.stereotype.Component;

/** The council put the item off: its proposal is on no agenda again. */
@Component
@ProcessingGroup("policy-proposal")
class WhenItemPostponedThenTakeOffAgenda {

    private final PolicyGateway commands;

    WhenItemPostponedThenTakeOffAgenda(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ItemPostponed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<TakeOffAgenda> commands(ItemPostponed event) {
        return List.of(new TakeOffAgenda(
                event.proposalId(), event.sittingId(), event.itemNumber(), event.purpose(), event.occurredOn()));
    }
}
