package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.RecordDecision;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.springframework.stereotype.Component;

/** Lots were drawn after a tied secret vote: the decision follows from the lot (B05). */
@Component
@ProcessingGroup("policy-proposal")
class WhenLotsDrawnThenRecordDecision {

    private final PolicyGateway commands;

    WhenLotsDrawnThenRecordDecision(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LotsDrawn event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RecordDecision> commands(LotsDrawn event) {
        return event.decides() ? List.of(RecordDecision.of(event)) : List.of();
    }
}
