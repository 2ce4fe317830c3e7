package org.defter.command.partnership.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.partnership.EndByDecision;
import org.defter.command.partnership.PartnershipCommand;
import org.defter.command.partnership.ResumePartnership;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.springframework.stereotype.Component;

/** The stay of a decision was lifted: the partnership that stands on it goes on, and one that it ended ends again. */
@Component
@ProcessingGroup("policy-partnership")
class WhenDecisionStayLiftedThenResumePartnership {

    private final PolicyGateway commands;

    WhenDecisionStayLiftedThenResumePartnership(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionStayLifted event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event, once the decision had entered into force; the same every time. */
    static List<PartnershipCommand> commands(DecisionStayLifted event) {
        return event.enteredIntoForce()
                ? PartnershipDecisions.of(
                        event.request(),
                        partnership -> new ResumePartnership(
                                partnership, event.proposalId(), event.number(), event.occurredOn()),
                        partnership ->
                                new EndByDecision(partnership, event.proposalId(), event.number(), event.occurredOn()))
                : List.of();
    }
}
