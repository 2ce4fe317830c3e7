package org.defter.command.commission.review.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.commission.review.LapseReview;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.id.ReviewId;
import org.springframework.stereotype.Component;

/** The term of a council ended: the reviews of its commissions end with it (A09). */
@Component
@ProcessingGroup("policy-open-reviews")
class WhenTermEndedThenLapseReviews {

    private final PolicyGateway commands;
    private final OpenReviewProjection reviews;

    WhenTermEndedThenLapseReviews(PolicyGateway commands, OpenReviewProjection reviews) {
        this.commands = commands;
        this.reviews = reviews;
    }

    @EventHandler
    void on(CouncilTermEnded event, EventMessage<?> message) {
        commands(reviews.of(event.councilId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows; the same every time.
     *
     * @param open the reviews that were open
     */
    static List<LapseReview> commands(List<ReviewId> open) {
        return open.stream()
                .map(review -> new LapseReview(review, null, LapseReason.TERM_ENDED, null))
                .toList();
    }
}
