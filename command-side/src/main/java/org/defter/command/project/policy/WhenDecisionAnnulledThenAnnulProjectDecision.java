package org.defter.command.project.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.AnnulProjectDecision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.springframework.stereotype.Component;

/** A court annulled a decision in force on which something of a project stands (D05). */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionAnnulledThenAnnulProjectDecision {

    private final PolicyGateway commands;

    WhenDecisionAnnulledThenAnnulProjectDecision(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionAnnulled event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<AnnulProjectDecision> commands(DecisionAnnulled event) {
        ProjectId project = event.request().projectId();
        return project == null || !event.enteredIntoForce()
                ? List.of()
                : List.of(new AnnulProjectDecision(project, event.proposalId(), event.number(), event.occurredOn()));
    }
}
