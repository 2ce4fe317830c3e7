package org.defter.command.partnership.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.partnership.AnnulPartnership;
import org.defter.command.partnership.PartnershipCommand;
import org.defter.command.partnership.ReinstatePartnership;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.springframework.stereotype.Component;

/** A court annulled a decision: what stood on it falls, and a partnership that it ended goes on. */
@Component
@ProcessingGroup("policy-partnership")
class WhenDecisionAnnulledThenAnnulPartnership {

    private final PolicyGateway commands;

    WhenDecisionAnnulledThenAnnulPartnership(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionAnnulled event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event, once the decision had entered into force; the same every time. */
    static List<PartnershipCommand> commands(DecisionAnnulled event) {
        return event.enteredIntoForce()
                ? PartnershipDecisions.of(
                        event.request(),
                        partnership -> new AnnulPartnership(
                                partnership, event.proposalId(), event.number(), event.occurredOn()),
                        partnership -> new ReinstatePartnership(
                                partnership, event.proposalId(), event.number(), event.occurredOn()))
                : List.of();
    }
}
