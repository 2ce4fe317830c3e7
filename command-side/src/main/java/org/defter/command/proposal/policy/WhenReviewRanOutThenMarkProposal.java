package org.defter.command.proposal.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.MarkReviewOverdue;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.springframework.stereotype.Component;

/** A commission ran out of time: the chair may put the proposal on the agenda (C06). */
@Component
@ProcessingGroup("policy-proposal")
class WhenReviewRanOutThenMarkProposal {

    private final PolicyGateway commands;

    WhenReviewRanOutThenMarkProposal(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ReviewClockRanOut event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<MarkReviewOverdue> commands(ReviewClockRanOut event) {
        return List.of(new MarkReviewOverdue(event.proposalId(), event.reviewId(), event.occurredOn()));
    }
}
