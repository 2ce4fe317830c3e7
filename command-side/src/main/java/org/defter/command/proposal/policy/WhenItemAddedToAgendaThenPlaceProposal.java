package org.defter.command.proposal.policy;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.PlaceOnAgenda;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.SittingStanding;
import org.springframework.stereotype.Component;

/** A sitting has the proposal on its agenda. */
@Component
@ProcessingGroup("policy-proposal")
class WhenItemAddedToAgendaThenPlaceProposal {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenItemAddedToAgendaThenPlaceProposal(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(AgendaItemAdded event, EventMessage<?> message) {
        commands(event, facts.sitting(event.sittingId()).line(event.proposalId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time while the agenda stays as it is.
     *
     * @param now the item as the agenda has it now: it may have been moved or taken off since
     */
    static List<PlaceOnAgenda> commands(AgendaItemAdded event, Optional<SittingStanding.Line> now) {
        return now
                .map(line -> new PlaceOnAgenda(
                        event.proposalId(),
                        event.sittingId(),
                        line.itemNumber(),
                        event.purpose(),
                        event.sittingDay(),
                        event.occurredOn()))
                .stream()
                .toList();
    }
}
