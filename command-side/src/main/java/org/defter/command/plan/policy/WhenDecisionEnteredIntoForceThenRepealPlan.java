package org.defter.command.plan.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.RepealPlan;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.proposal.DecisionEnteredIntoForce;
import org.defter.kernel.proposal.ProposalRequest;
import org.springframework.stereotype.Component;

/** The repeal of a plan is in force: the plan ends. */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionEnteredIntoForceThenRepealPlan {

    private final PolicyGateway commands;

    WhenDecisionEnteredIntoForceThenRepealPlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionEnteredIntoForce event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RepealPlan> commands(DecisionEnteredIntoForce event) {
        ProposalRequest request = event.request();
        return switch (request.kind()) {
            case REPEAL_PLAN ->
                List.of(new RepealPlan(
                        Objects.requireNonNull(request.planId()),
                        event.proposalId(),
                        event.number(),
                        event.occurredOn()));
            case AUTHORITY_TO_PREPARE_PLAN,
                    ADOPT_PLAN,
                    UPDATE_PLAN,
                    RENEW_PLAN,
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
