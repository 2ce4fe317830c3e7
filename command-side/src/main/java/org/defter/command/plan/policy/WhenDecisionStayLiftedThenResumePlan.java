package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.PlanCommand;
import org.defter.command.plan.RepealPlan;
import org.defter.command.plan.ResumePlan;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.proposal.DecisionStayLifted;
import org.springframework.stereotype.Component;

/** The stay of a decision was lifted: what stands on it stands again, and a plan it repealed ends again. */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionStayLiftedThenResumePlan {

    private final PolicyGateway commands;

    WhenDecisionStayLiftedThenResumePlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionStayLifted event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<PlanCommand> commands(DecisionStayLifted event) {
        PlanId plan = event.request().planId();
        if (plan == null) {
            return List.of();
        }
        if (!event.enteredIntoForce()) {
            return List.of();
        }
        return switch (event.request().kind()) {
            case AUTHORITY_TO_PREPARE_PLAN, ADOPT_PLAN, UPDATE_PLAN, RENEW_PLAN ->
                List.of(new ResumePlan(plan, event.proposalId(), event.number(), event.occurredOn()));
            case REPEAL_PLAN -> List.of(new RepealPlan(plan, event.proposalId(), event.number(), event.occurredOn()));
            case AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> List.of();
        };
    }
}
