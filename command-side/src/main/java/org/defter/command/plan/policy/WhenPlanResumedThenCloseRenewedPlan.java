package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.CloseRenewedPlan;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.PlanResumed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A plan that renews another is in force again: the other one ends again (S07). */
@Component
@ProcessingGroup("policy-plan")
class WhenPlanResumedThenCloseRenewedPlan {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenPlanResumedThenCloseRenewedPlan(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(PlanResumed event, EventMessage<?> message) {
        commands(event, facts.planStanding(event.planId()).renews())
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param old the plan that this one renews; none if it renews none
     */
    static List<CloseRenewedPlan> commands(PlanResumed event, @Nullable PlanId old) {
        return old == null || event.inForce() == null
                ? List.of()
                : List.of(new CloseRenewedPlan(
                        old, event.planId(), event.proposalId(), event.decision(), event.occurredOn()));
    }
}
