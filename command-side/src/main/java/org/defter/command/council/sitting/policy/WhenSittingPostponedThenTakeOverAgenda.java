package org.defter.command.council.sitting.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.council.sitting.TakeOverAgenda;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.springframework.stereotype.Component;

/** A sitting was adjourned to another day: the record of the one that goes on begins, with the agenda taken over. */
@Component
@ProcessingGroup("policy-sitting")
class WhenSittingPostponedThenTakeOverAgenda {

    private final PolicyGateway commands;

    WhenSittingPostponedThenTakeOverAgenda(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SittingPostponed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<TakeOverAgenda> commands(SittingPostponed event) {
        return List.of(new TakeOverAgenda(
                event.next().sittingId(),
                event.meetingId(),
                event.councilId(),
                event.municipalityId(),
                event.adjourned(),
                event.cause(),
                event.next(),
                event.occurredOn()));
    }
}
