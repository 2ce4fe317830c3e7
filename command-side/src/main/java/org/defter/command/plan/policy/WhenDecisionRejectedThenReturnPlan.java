package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.ReturnPlanForChanges;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.DecisionRecorded;
import org.springframework.stereotype.Component;

/** The council rejected a version of a plan: its unit may draft again. */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionRejectedThenReturnPlan {

    private final PolicyGateway commands;

    WhenDecisionRejectedThenReturnPlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionRecorded event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ReturnPlanForChanges> commands(DecisionRecorded event) {
        FrozenPlan frozen = event.frozenPlan();
        return event.accepted() || frozen == null
                ? List.of()
                : List.of(new ReturnPlanForChanges(frozen.planId(), frozen, reason(event), event.occurredOn()));
    }

    private static String reason(DecisionRecorded event) {
        return event.number().year() + "/" + event.number().number() + " sayılı meclis kararı: ret";
    }
}
