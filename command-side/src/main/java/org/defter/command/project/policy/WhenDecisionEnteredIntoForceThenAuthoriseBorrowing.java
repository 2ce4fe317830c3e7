package org.defter.command.project.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.project.AuthoriseBorrowing;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.RequestKind;
import org.springframework.stereotype.Component;

/** The authority to take a loan is in force (I13, I14). */
@Component
@ProcessingGroup("policy-project")
class WhenDecisionEnteredIntoForceThenAuthoriseBorrowing {

    private final PolicyGateway commands;

    WhenDecisionEnteredIntoForceThenAuthoriseBorrowing(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<AuthoriseBorrowing> commands(DecisionEnteredIntoForce event) {
        ProposalRequest request = event.request();
        return request.kind() == RequestKind.AUTHORITY_TO_BORROW
                ? List.of(new AuthoriseBorrowing(
                        Objects.requireNonNull(request.projectId()),
                        Objects.requireNonNull(request.fundingId()),
                        event.proposalId(),
                        event.decision(),
                        event.number(),
                        request.signing(),
                        event.occurredOn()))
                : List.of();
    }
}
