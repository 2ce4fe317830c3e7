package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.RecordDecision;
import org.defter.kernel.council.sitting.VoteTaken;
import org.springframework.stereotype.Component;

/**
 * The council voted: what it adopted, or refused to adopt, is a decision on the proposal. A change that was not accepted
 * leaves the text as it was, to be voted on.
 */
@Component
@ProcessingGroup("policy-proposal")
class WhenVoteTakenThenRecordDecision {

    private final PolicyGateway commands;

    WhenVoteTakenThenRecordDecision(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(VoteTaken event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RecordDecision> commands(VoteTaken event) {
        return event.decides() ? List.of(RecordDecision.of(event)) : List.of();
    }
}
