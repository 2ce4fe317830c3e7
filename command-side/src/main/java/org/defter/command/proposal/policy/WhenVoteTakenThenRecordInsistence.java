package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.RecordInsistence;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.VoteTaken;
import org.springframework.stereotype.Component;

/** The council voted on insisting on a decision that the mayor returned: it stands, or it lapses (D03, D04). */
@Component
@ProcessingGroup("policy-proposal")
class WhenVoteTakenThenRecordInsistence {

    private final PolicyGateway commands;

    WhenVoteTakenThenRecordInsistence(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(VoteTaken event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RecordInsistence> commands(VoteTaken event) {
        if (event.motion() != Motion.INSIST) {
            return List.of();
        }
        return switch (event.vote().outcome().result()) {
            case ACCEPTED, REJECTED ->
                List.of(new RecordInsistence(
                        event.proposalId(), event.sittingId(), event.itemNumber(), event.vote(), event.occurredOn()));
            case TIE_REPEAT, TIE_LOTS -> List.of();
        };
    }
}
