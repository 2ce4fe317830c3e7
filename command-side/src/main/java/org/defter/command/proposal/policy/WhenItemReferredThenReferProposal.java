package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.ReferToCommissions;
import org.defter.kernel.council.sitting.ItemReferred;
import org.springframework.stereotype.Component;

/** The council referred the proposal to commissions. */
@Component
@ProcessingGroup("policy-proposal")
class WhenItemReferredThenReferProposal {

    private final PolicyGateway commands;

    WhenItemReferredThenReferProposal(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ItemReferred event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ReferToCommissions> commands(ItemReferred event) {
        return List.of(new ReferToCommissions(
                event.proposalId(),
                event.sittingId(),
                event.meetingId(),
                event.itemNumber(),
                event.mode(),
                event.referrals(),
                event.occurredOn()));
    }
}
