package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.PlaceOnAgenda;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.SittingStanding;
import org.springframework.stereotype.Component;

/** Items of an agenda changed places: their proposals know their new numbers. */
@Component
@ProcessingGroup("policy-proposal")
class WhenItemMovedThenPlaceProposal {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenItemMovedThenPlaceProposal(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(AgendaItemMoved event, EventMessage<?> message) {
        commands(event, facts.sitting(event.sittingId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time while the agenda stays as it is.
     *
     * @param now the agenda as it is now: its items may have been moved again or taken off since
     */
    static List<PlaceOnAgenda> commands(AgendaItemMoved event, SittingStanding now) {
        return event.renumbered().stream()
                .flatMap(item -> now.line(item.proposalId()).stream())
                .map(line -> new PlaceOnAgenda(
                        line.proposalId(),
                        event.sittingId(),
                        line.itemNumber(),
                        line.purpose(),
                        now.day(),
                        event.occurredOn()))
                .toList();
    }
}
