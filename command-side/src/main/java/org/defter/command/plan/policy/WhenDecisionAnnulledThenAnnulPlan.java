package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.AnnulPlan;
import org.defter.command.plan.PlanCommand;
import org.defter.command.plan.ReinstatePlan;
import org.defter.command.plan.ReturnPlanForChanges;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.DecisionAnnulled;
import org.springframework.stereotype.Component;

/** A court annulled a decision: what stood on it falls, and a plan it repealed is in force. */
@Component
@ProcessingGroup("policy-plan")
class WhenDecisionAnnulledThenAnnulPlan {

    private final PolicyGateway commands;

    WhenDecisionAnnulledThenAnnulPlan(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(DecisionAnnulled event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<PlanCommand> commands(DecisionAnnulled event) {
        PlanId plan = event.request().planId();
        if (plan == null) {
            return List.of();
        }
        if (!event.enteredIntoForce()) {
            return returned(event);
        }
        return switch (event.request().kind()) {
            case AUTHORITY_TO_PREPARE_PLAN, ADOPT_PLAN, UPDATE_PLAN, RENEW_PLAN ->
                List.of(new AnnulPlan(plan, event.proposalId(), event.number(), event.occurredOn()));
            case REPEAL_PLAN ->
                List.of(new ReinstatePlan(plan, event.proposalId(), event.number(), event.occurredOn()));
            case AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> List.of();
        };
    }

    /** It was not in force yet: the version that waited for it goes back to its unit. */
    private static List<PlanCommand> returned(DecisionAnnulled event) {
        FrozenPlan frozen = event.frozenPlan();
        return frozen == null
                ? List.of()
                : List.of(new ReturnPlanForChanges(
                        frozen.planId(),
                        frozen,
                        event.number().year() + "/" + event.number().number()
                                + " sayılı meclis kararı: mahkemece iptal",
                        event.occurredOn()));
    }
}
