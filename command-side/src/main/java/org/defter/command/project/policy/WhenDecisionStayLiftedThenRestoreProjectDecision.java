package org.defter.command.project.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.RestoreProjectDecision;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.springframework.stereotype.Component;

/** The stay of a decision on which something of a project stands was lifted (D05). */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionStayLiftedThenRestoreProjectDecision {

    private final PolicyGateway commands;

    WhenDecisionStayLiftedThenRestoreProjectDecision(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionStayLifted event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RestoreProjectDecision> commands(DecisionStayLifted event) {
        ProjectId project = event.request().projectId();
        return project == null || !event.enteredIntoForce()
                ? List.of()
                : List.of(new RestoreProjectDecision(project, event.proposalId(), event.number(), event.occurredOn()));
    }
}
