package org.defter.command.council.sitting.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.council.sitting.WithdrawItem;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.proposal.ProposalWithdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal was withdrawn: the agenda it is on says so. */
@Component
@ProcessingGroup("policy-sitting")
class WhenProposalWithdrawnThenWithdrawItem {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenProposalWithdrawnThenWithdrawItem(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(ProposalWithdrawn event, EventMessage<?> message) {
        commands(event, facts.proposal(event.proposalId()).sittingId())
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param sitting the sitting whose agenda it is on, or was on last; none if it never was on one
     */
    static List<WithdrawItem> commands(ProposalWithdrawn event, @Nullable SittingId sitting) {
        return sitting == null
                ? List.of()
                : List.of(new WithdrawItem(sitting, event.proposalId(), event.reason(), event.occurredOn()));
    }
}
