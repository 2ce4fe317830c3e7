package org.defter.command.project.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.StayProjectDecision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.proposal.DecisionStayed;
import org.springframework.stereotype.Component;

/** A court stayed a decision in force on which something of a project stands (D05). */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionStayedThenStayProjectDecision {

    private final PolicyGateway commands;

    WhenDecisionStayedThenStayProjectDecision(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionStayed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<StayProjectDecision> commands(DecisionStayed event) {
        ProjectId project = event.request().projectId();
        return project == null || !event.enteredIntoForce()
                ? List.of()
                : List.of(new StayProjectDecision(project, event.proposalId(), event.number(), event.occurredOn()));
    }
}
