package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.RecordAmendments;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.springframework.stereotype.Component;

/** The council adopted with changes or in part: the proposal keeps what it changed, beside the decision. */
@Component
@ProcessingGroup("policy-proposal")
class WhenAmendmentsAdoptedThenRecordAmendments {

    private final PolicyGateway commands;

    WhenAmendmentsAdoptedThenRecordAmendments(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AmendmentsAdopted event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RecordAmendments> commands(AmendmentsAdopted event) {
        return List.of(new RecordAmendments(
                event.proposalId(),
                event.sittingId(),
                event.motion(),
                event.base(),
                event.changes(),
                event.frozenPlan(),
                event.textChanges(),
                event.text(),
                event.occurredOn()));
    }
}
