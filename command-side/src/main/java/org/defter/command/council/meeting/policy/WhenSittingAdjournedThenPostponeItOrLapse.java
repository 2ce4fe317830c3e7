package org.defter.command.council.meeting.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.council.meeting.LapseMonth;
import org.defter.command.council.meeting.MeetingCommand;
import org.defter.command.council.meeting.PostponeSitting;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.springframework.stereotype.Component;

/** A sitting was adjourned: its meeting goes on at another one, or lapses for the month (B03). */
@Component
@ProcessingGroup("policy-meeting")
class WhenSittingAdjournedThenPostponeItOrLapse {

    private final PolicyGateway commands;

    WhenSittingAdjournedThenPostponeItOrLapse(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SittingAdjourned event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<MeetingCommand> commands(SittingAdjourned event) {
        NextSitting next = event.next();
        return List.of(
                next == null
                        ? new LapseMonth(event.meetingId(), event.sittingId(), event.explanation(), event.occurredOn())
                        : new PostponeSitting(
                                event.meetingId(), event.sittingId(), event.cause(), next, event.occurredOn()));
    }
}
