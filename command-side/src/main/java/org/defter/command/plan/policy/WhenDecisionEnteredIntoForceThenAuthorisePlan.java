package org.defter.command.plan.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.AuthorisePreparation;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.ProposalRequest;
import org.springframework.stereotype.Component;

/** The authority to prepare a plan is in force: the unit it names may draft. */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionEnteredIntoForceThenAuthorisePlan {

    private final PolicyGateway commands;

    WhenDecisionEnteredIntoForceThenAuthorisePlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<AuthorisePreparation> commands(DecisionEnteredIntoForce event) {
        ProposalRequest request = event.request();
        return switch (request.kind()) {
            case AUTHORITY_TO_PREPARE_PLAN ->
                List.of(new AuthorisePreparation(
                        Objects.requireNonNull(request.planId()),
                        Objects.requireNonNull(request.unitId()),
                        event.proposalId(),
                        event.number(),
                        event.occurredOn()));
            case ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
                    REPEAL_PLAN,
                    AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> List.of();
        };
    }
}
