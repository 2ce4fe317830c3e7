package org.defter.command.commission.review;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.NumberSource;
import org.defter.command.platform.Facts;
import org.defter.command.platform.NumberSeries;
import org.defter.command.platform.Recording;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.LawInForce;

/** The stream of a review. */
@Aggregate(type = "Review")
class ReviewAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private ReviewId reviewId;

    private Review review = Review.initial();

    ReviewAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(OpenReview command, Facts facts, ActContext act) {
        LawInForce law = facts.municipality(command.municipalityId()).law();
        return Recording.of(ReviewDecider.open(command, review, law, act));
    }

    @CommandHandler
    Long handle(StartReviewClock command, Facts facts, ActContext act) {
        return Recording.of(ReviewDecider.startClock(command, review, law(facts), act));
    }

    @CommandHandler
    Long handle(RunOutReviewClock command, ActContext act) {
        return Recording.of(ReviewDecider.runOutClock(command, review, act));
    }

    @CommandHandler
    Long handle(HoldReviewMeeting command, Facts facts, ActContext act) {
        Mandates mandates = facts.mandates(command.commissionId());
        return Recording.of(ReviewDecider.holdMeeting(command, review, mandates, law(facts), act));
    }

    @CommandHandler
    Long handle(DraftReport command, ActContext act) {
        return Recording.of(ReviewDecider.draft(command, review, act));
    }

    @CommandHandler
    Long handle(TakePosition command, Facts facts, ActContext act) {
        Mandates mandates = facts.mandates(command.commissionId());
        return Recording.of(ReviewDecider.takePosition(command, review, mandates, act));
    }

    @CommandHandler
    Long handle(IssueReport command, Facts facts, NumberSeries series, ActContext act) {
        List<Mandates> commissions =
                review.referred().commissions().stream().map(facts::mandates).toList();
        NumberSource numbers = series.reports(review.referred().commissions().getFirst());
        return Recording.of(ReviewDecider.issue(command, review, commissions, law(facts), numbers, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(ReviewEvent event) {
        reviewId = event.reviewId();
        review = review.evolve(event);
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(review.referred().municipalityId()).law();
    }
}
