package org.defter.command.project.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.AuthoriseProject;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.RequestKind;
import org.springframework.stereotype.Component;

/** The authority for a project is in force. */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionEnteredIntoForceThenAuthoriseProject {

    private final PolicyGateway commands;

    WhenDecisionEnteredIntoForceThenAuthoriseProject(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<AuthoriseProject> commands(DecisionEnteredIntoForce event) {
        ProposalRequest request = event.request();
        return request.kind() == RequestKind.AUTHORITY_FOR_PROJECT
                ? List.of(new AuthoriseProject(
                        Objects.requireNonNull(request.projectId()),
                        event.proposalId(),
                        event.decision(),
                        event.number(),
                        request.signing(),
                        event.occurredOn()))
                : List.of();
    }
}
