package org.defter.command.partnership.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.partnership.PartnershipCommand;
import org.defter.command.partnership.ReinstatePartnership;
import org.defter.command.partnership.StayPartnership;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.proposal.DecisionStayed;
import org.springframework.stereotype.Component;

/** A court stayed a decision in force: the partnership that stands on it is suspended, and one that it ended goes on meanwhile. */
@Component
@ProcessingGroup("policy-partnership")
class WhenDecisionStayedThenStayPartnership {

    private final PolicyGateway commands;

    WhenDecisionStayedThenStayPartnership(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionStayed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event, once the decision had entered into force; the same every time. */
    static List<PartnershipCommand> commands(DecisionStayed event) {
        return event.enteredIntoForce()
                ? PartnershipDecisions.of(
                        event.request(),
                        partnership -> new StayPartnership(
                                partnership, event.proposalId(), event.number(), event.occurredOn()),
                        partnership -> new ReinstatePartnership(
                                partnership, event.proposalId(), event.number(), event.occurredOn()))
                : List.of();
    }
}
