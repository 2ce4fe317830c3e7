package org.defter.command.proposal.policy;

import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.platform.PolicyGateway;
import org.defter.command.proposal.CloseWithTerm;
import org.defter.command.proposal.MarkReviewLapsed;
import org.defter.command.proposal.ProposalCommand;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.springframework.stereotype.Component;

/** A review ended without a report: with the term the referral is closed (A09), else it is not awaited any more. */
@Component
@ProcessingGroup("policy-proposal")
class WhenReviewLapsedThenMarkOrCloseProposal {

    private final PolicyGateway commands;

    WhenReviewLapsedThenMarkOrCloseProposal(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ReviewLapsed event, EventMessage<?> message) {
        commands(event)
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /** What follows from the event; the same every time. */
    static List<ProposalCommand> commands(ReviewLapsed event) {
        return switch (event.reason()) {
            case TERM_ENDED ->
                List.of(new CloseWithTerm(
                        event.proposalId(),
                        event.reviewId(),
                        Objects.requireNonNull(event.councilId()),
                        event.occurredOn()));
            case COMMISSION_ENDED ->
                List.of(new MarkReviewLapsed(event.proposalId(), event.reviewId(), event.reason(), event.occurredOn()));
            case PROPOSAL_WITHDRAWN -> List.of();
        };
    }
}
