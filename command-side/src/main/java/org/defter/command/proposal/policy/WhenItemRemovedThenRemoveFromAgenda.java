package org.defter.command.proposal.policy;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.RemoveFromAgenda;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.SittingStanding;
import org.springframework.stereotype.Component;

/** An item was taken off an agenda: its proposal waits for one again. */
@Component
@ProcessingGroup("policy-proposal")
class WhenItemRemovedThenRemoveFromAgenda {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenItemRemovedThenRemoveFromAgenda(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(AgendaItemRemoved event, EventMessage<?> message) {
        commands(event, facts.sitting(event.sittingId()).line(event.proposalId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time while the agenda stays as it is.
     *
     * @param now the proposal's item as the agenda has it now, if it came on it again since
     */
    static List<RemoveFromAgenda> commands(AgendaItemRemoved event, Optional<SittingStanding.Line> now) {
        return now.isPresent()
                ? List.of()
                : List.of(new RemoveFromAgenda(
                        event.proposalId(),
                        event.sittingId(),
                        event.itemNumber(),
                        event.purpose(),
                        event.reason(),
                        event.occurredOn()));
    }
}
