package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.PlaceOnAgenda;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.springframework.stereotype.Component;

/** A sitting has the proposal on its agenda. */
@Component
@ProcessingGroup("policy-proposal")
class WhenItemAddedToAgendaThenPlaceProposal {

    private final PolicyGateway commands;

    WhenItemAddedToAgendaThenPlaceProposal(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AgendaItemAdded event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<PlaceOnAgenda> commands(AgendaItemAdded event) {
        return List.of(new PlaceOnAgenda(
                event.proposalId(),
                event.sittingId(),
                event.itemNumber(),
                event.purpose(),
                event.sittingDay(),
                event.occurredOn()));
    }
}
