package org.defter.command.project.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.ApproveChange;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.RequestKind;
import org.springframework.stereotype.Component;

/** The council granted a change of a project, and its decision is in force: the change is made. */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionEnteredIntoForceThenApproveChange {

    private final PolicyGateway commands;

    WhenDecisionEnteredIntoForceThenApproveChange(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ApproveChange> commands(DecisionEnteredIntoForce event) {
        ProposalRequest request = event.request();
        return request.kind() == RequestKind.CHANGE_PROJECT
                ? List.of(new ApproveChange(
                        Objects.requireNonNull(request.projectId()),
                        Objects.requireNonNull(request.changeId()),
                        event.proposalId(),
                        event.decision(),
                        event.number(),
                        event.occurredOn()))
                : List.of();
    }
}
