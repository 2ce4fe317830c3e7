package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.ReturnPlanForChanges;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.DecisionLapsed;
import org.springframework.stereotype.Component;

/**
 * The mayor returned the decision on a version of a plan and the council did not insist: its unit may draft again (D04). Where
 * the council adopted a changed text instead, that version still waits, amended.
 */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionLapsedThenReturnPlan {

    private final PolicyGateway commands;

    WhenDecisionLapsedThenReturnPlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionLapsed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ReturnPlanForChanges> commands(DecisionLapsed event) {
        FrozenPlan frozen = event.frozenPlan();
        if (frozen == null) {
            return List.of();
        }
        return switch (event.cause()) {
            case NOT_INSISTED ->
                List.of(new ReturnPlanForChanges(frozen.planId(), frozen, reason(event), event.occurredOn()));
            case TEXT_CHANGED -> List.of();
        };
    }

    private static String reason(DecisionLapsed event) {
        return event.number().year() + "/" + event.number().number()
                + " sayılı meclis kararı: başkanın iadesi üzerine ısrar edilmedi";
    }
}
