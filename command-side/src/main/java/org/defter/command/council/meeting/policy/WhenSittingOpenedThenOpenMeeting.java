package org.defter.command.council.meeting.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.council.meeting.OpenMeeting;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.sitting.SittingOpened;
import org.springframework.stereotype.Component;

/** A sitting opened: with the first one its meeting is open. */
@Component
@ProcessingGroup("policy-meeting")
class WhenSittingOpenedThenOpenMeeting {

    private final PolicyGateway commands;

    WhenSittingOpenedThenOpenMeeting(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SittingOpened event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<OpenMeeting> commands(SittingOpened event) {
        return List.of(new OpenMeeting(event.meetingId(), event.occurredOn()));
    }
}
