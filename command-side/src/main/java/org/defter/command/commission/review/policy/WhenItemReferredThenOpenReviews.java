package org.defter.command.commission.review.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.commission.review.OpenReview;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.council.sitting.ItemReferred;
import org.springframework.stereotype.Component;

/** The council referred an item: each commission, or all jointly, have a review of it. */
@Component
@ProcessingGroup("policy-review")
class WhenItemReferredThenOpenReviews {

    private final PolicyGateway commands;

    WhenItemReferredThenOpenReviews(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ItemReferred event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<OpenReview> commands(ItemReferred event) {
        return event.referrals().stream()
                .map(referral -> new OpenReview(
                        referral.reviewId(),
                        event.proposalId(),
                        event.title(),
                        event.municipalityId(),
                        event.meetingId(),
                        event.sittingId(),
                        event.itemNumber(),
                        event.mode(),
                        referral.commissions(),
                        event.matter(),
                        event.occurredOn()))
                .toList();
    }
}
