package org.defter.command.commission.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.commission.RecordAttendance;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.springframework.stereotype.Component;

/** A commission met on an item: who came and who did not is counted across all its reviews (C02). */
@Component
@ProcessingGroup("policy-commission")
class WhenReviewMeetingHeldThenRecordAttendance {

    private final PolicyGateway commands;

    WhenReviewMeetingHeldThenRecordAttendance(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ReviewMeetingHeld event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<RecordAttendance> commands(ReviewMeetingHeld event) {
        return List.of(
                new RecordAttendance(event.commissionId(), event.reviewId(), event.attendees(), event.occurredOn()));
    }
}
