package org.defter.command.plan.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.AdoptPlan;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.ProposalRequest;
import org.springframework.stereotype.Component;

/** The adoption of a plan is in force: exactly the version the council decided on is adopted. */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionEnteredIntoForceThenAdoptPlan {

    private final PolicyGateway commands;

    WhenDecisionEnteredIntoForceThenAdoptPlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<AdoptPlan> commands(DecisionEnteredIntoForce event) {
        ProposalRequest request = event.request();
        return switch (request.kind()) {
            case ADOPT_PLAN, RENEW_PLAN ->
                List.of(new AdoptPlan(
                        Objects.requireNonNull(request.planId()),
                        Objects.requireNonNull(event.frozenPlan()),
                        event.proposalId(),
                        event.number(),
                        event.occurredOn()));
            case AUTHORITY_TO_PREPARE_PLAN,
                    UPDATE_PLAN,
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
