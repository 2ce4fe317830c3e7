package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.ReinstatePlan;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.PlanAnnulled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The adoption of a plan that renewed another was annulled: the other one is in force again (D05). */
@Component
@ProcessingGroup("policy-plan")
class WhenPlanAnnulledThenReinstateRenewedPlan {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenPlanAnnulledThenReinstateRenewedPlan(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(PlanAnnulled event, EventMessage<?> message) {
        commands(event, facts.planStanding(event.planId()).renews())
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param old the plan that this one renews; none if it renews none
     */
    static List<ReinstatePlan> commands(PlanAnnulled event, @Nullable PlanId old) {
        return old == null
                ? List.of()
                : List.of(new ReinstatePlan(old, event.proposalId(), event.decision(), event.occurredOn()));
    }
}
