package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.AmendPlan;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.plan.FrozenPlan;
import org.springframework.stereotype.Component;

/** The council adopted a plan with changes or in part: the version it decided on is that with its amendments. */
@Component
@ProcessingGroup("policy-plan")
class WhenAmendmentsAdoptedThenAmendPlan {

    private final PolicyGateway commands;

    WhenAmendmentsAdoptedThenAmendPlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AmendmentsAdopted event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<AmendPlan> commands(AmendmentsAdopted event) {
        FrozenPlan base = event.base();
        FrozenPlan decided = event.frozenPlan();
        return base == null || decided == null
                ? List.of()
                : List.of(new AmendPlan(
                        base.planId(), base, event.changes(), decided, event.proposalId(), event.occurredOn()));
    }
}
