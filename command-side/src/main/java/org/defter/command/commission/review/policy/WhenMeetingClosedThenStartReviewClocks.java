package org.defter.command.commission.review.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.commission.review.StartReviewClock;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.springframework.stereotype.Component;

/** The meeting ended: the periods of what it referred begin (C05, literal reading). */
@Component
@ProcessingGroup("policy-review")
class WhenMeetingClosedThenStartReviewClocks {

    private final PolicyGateway commands;

    WhenMeetingClosedThenStartReviewClocks(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(MeetingClosed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<StartReviewClock> commands(MeetingClosed event) {
        return event.referredReviews().stream()
                .map(review -> new StartReviewClock(review, event.occurredOn()))
                .toList();
    }
}
