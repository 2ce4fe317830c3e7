package org.defter.command.plan.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.plan.ReturnPlanForChanges;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The proposal about a version of a plan was closed with the term (A09): the unit may draft again. */
@Component
@ProcessingGroup("policy-plan")
class WhenProposalClosedWithTermThenReturnPlan {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenProposalClosedWithTermThenReturnPlan(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(ProposalClosedWithTerm event, EventMessage<?> message) {
        commands(event, facts.proposal(event.proposalId()).frozenPlan())
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param frozen the version of a plan that the proposal was about, pinned when it was submitted
     */
    static List<ReturnPlanForChanges> commands(ProposalClosedWithTerm event, @Nullable FrozenPlan frozen) {
        return frozen == null
                ? List.of()
                : List.of(new ReturnPlanForChanges(
                        frozen.planId(),
                        frozen,
                        "Meclis dönemi sona erdiğinde teklif komisyondaydı",
                        event.occurredOn()));
    }
}
