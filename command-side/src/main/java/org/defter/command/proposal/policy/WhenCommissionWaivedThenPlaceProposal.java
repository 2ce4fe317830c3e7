package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.PlaceOnAgenda;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.springframework.stereotype.Component;

/** The council waived the commission (A05): from here on the proposal is on that agenda to be decided. */
@Component
@ProcessingGroup("policy-proposal")
class WhenCommissionWaivedThenPlaceProposal {

    private final PolicyGateway commands;

    WhenCommissionWaivedThenPlaceProposal(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(CommissionWaived event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<PlaceOnAgenda> commands(CommissionWaived event) {
        return List.of(new PlaceOnAgenda(
                event.proposalId(),
                event.sittingId(),
                event.itemNumber(),
                ItemPurpose.DECISION,
                event.occurredOn(),
                event.occurredOn()));
    }
}
