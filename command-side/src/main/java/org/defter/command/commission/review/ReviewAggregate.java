package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.ProposalStanding;

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
        return Recording.of(ReviewClockDecider.start(command, review, law(facts), act));
    }

    @CommandHandler
    Long handle(RunOutReviewClock command, ActContext act) {
        return Recording.of(ReviewClockDecider.runOut(command, review, act));
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
        List<Mandates> commissions = commissions(facts);
        NumberSource numbers = series.reports(review.referred().commissions().getFirst());
        return Recording.of(ReviewDecider.issue(command, review, commissions, law(facts), numbers, act));
    }

    @CommandHandler
    Long handle(ExtendReviewClock command, Facts facts, ActContext act) {
        Optional<LocalDate> meetingEnd = facts.meetingEnd(review.referred().meetingId());
        return Recording.of(ReviewClockDecider.extend(command, review, law(facts), meetingEnd, act));
    }

    @CommandHandler
    Long handle(PassOnReview command, Facts facts, ActContext act) {
        return Recording.of(ReviewEndDecider.passOn(
                command, review, facts.mandates(command.from()), facts.mandates(command.to()), act));
    }

    @CommandHandler
    Long handle(LapseReview command, Facts facts, ActContext act) {
        List<Mandates> commissions = commissions(facts);
        Roster council = facts.roster(commissions.getFirst().councilId());
        ProposalStanding proposal = facts.proposal(review.referred().proposalId());
        return Recording.of(ReviewEndDecider.lapse(command, review, commissions, council, proposal, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(ReviewEvent event) {
        reviewId = event.reviewId();
        review = review.evolve(event);
    }

    private List<Mandates> commissions(Facts facts) {
        return review.referred().commissions().stream().map(facts::mandates).toList();
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(review.referred().municipalityId()).law();
    }
}
