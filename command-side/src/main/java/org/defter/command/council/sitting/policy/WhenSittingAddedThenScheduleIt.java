package org.defter.command.council.sitting.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.council.sitting.ScheduleSitting;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.meeting.SittingAdded;
import org.springframework.stereotype.Component;

/** A meeting got a sitting: the record of the sitting begins. */
@Component
@ProcessingGroup("policy-sitting")
class WhenSittingAddedThenScheduleIt {

    private final PolicyGateway commands;

    WhenSittingAddedThenScheduleIt(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SittingAdded event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ScheduleSitting> commands(SittingAdded event) {
        return List.of(new ScheduleSitting(
                event.sittingId(),
                event.meetingId(),
                event.councilId(),
                event.municipalityId(),
                event.day(),
                event.time(),
                event.ordinal(),
                event.occurredOn()));
    }
}
