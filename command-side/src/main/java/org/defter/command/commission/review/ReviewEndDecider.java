package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.command.commission.review.Review.Referred;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.council.Roster;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a review whose commission, council or proposal is gone (A09, C01); see the table at {@link
 * ReviewDecider}.
 */
final class ReviewEndDecider {

    private ReviewEndDecider() {}

    // -- another commission goes on

    /** A commission of the same field and council takes over from one that has ended; it begins from the start. */
    static List<ReviewEvent> passOn(PassOnReview c, Review review, Mandates from, Mandates to, ActContext act) {
        Referred referred = ReviewDecider.withCommission(review).referred();
        ReviewDecider.requirePart(referred, c.from());
        LocalDate day = act.occurredOn(c.occurredOn(), Days.later(referred.day(), to.formedOn()));
        if (from.existsOn(day)) {
            throw Rejected.because(ReviewRejection.COMMISSION_NOT_ENDED, "commission", from.name(), "day", day);
        }
        boolean suitable = to.councilId().equals(from.councilId())
                && to.kind() == from.kind()
                && to.existsOn(day)
                && !referred.commissions().contains(c.to());
        if (!suitable) {
            throw Rejected.because(ReviewRejection.NOT_THE_SUCCESSOR, "commission", to.name(), "day", day);
        }
        return ReviewDecider.settled(day, review, new ReviewPassedOn(c.reviewId(), c.from(), c.to(), day));
    }

    // -- nobody goes on

    /**
     * Ends the review without a report, if the reason given for it is there. A policy that comes when the report is issued
     * changes nothing.
     *
     * @param commissions the commissions of the review
     * @param council their council
     * @param proposal where the proposal stands
     */
    static List<ReviewEvent> lapse(
            LapseReview c,
            Review review,
            List<Mandates> commissions,
            Roster council,
            ProposalStanding proposal,
            ActContext act) {
        return switch (review) {
            case Review.Unopened _ -> throw Rejected.because(ReviewRejection.REVIEW_NOT_OPEN);
            case Review.WithCommission before -> {
                LocalDate arose = arose(c.reason(), commissions, council, proposal, act.today());
                LocalDate notBefore = Days.later(before.referred().day(), arose);
                LocalDate day = c.occurredOn() == null ? notBefore : act.occurredOn(c.occurredOn(), notBefore);
                yield lapsed(c, before, council, day);
            }
            case Review.Issued _ -> {
                if (!act.bySystem()) {
                    throw Rejected.because(ReviewRejection.REPORT_ALREADY_ISSUED);
                }
                yield List.of();
            }
            case Review.Lapsed _ -> List.of();
        };
    }

    /** The day on which the reason arose; refused if it has not. */
    private static LocalDate arose(
            LapseReason reason,
            List<Mandates> commissions,
            Roster council,
            ProposalStanding proposal,
            LocalDate today) {
        return switch (reason) {
            case TERM_ENDED -> {
                if (council.endedOn() == null) {
                    throw Rejected.because(ReviewRejection.TERM_NOT_ENDED, "term", council.term());
                }
                yield council.endedOn();
            }
            case COMMISSION_ENDED ->
                commissions.stream()
                        .map(Mandates::endedOn)
                        .filter(Objects::nonNull)
                        .map(LocalDate.class::cast)
                        .max(LocalDate::compareTo)
                        .orElseThrow(() -> Rejected.because(
                                ReviewRejection.COMMISSION_NOT_ENDED,
                                "commission",
                                commissions.getFirst().name(),
                                "day",
                                today));
            case PROPOSAL_WITHDRAWN -> {
                if (proposal.stage() != ProposalStage.WITHDRAWN) {
                    throw Rejected.because(ReviewRejection.PROPOSAL_NOT_WITHDRAWN, "stage", proposal.stage());
                }
                yield proposal.since();
            }
        };
    }

    private static List<ReviewEvent> lapsed(
            LapseReview c, Review.WithCommission before, Roster council, LocalDate day) {
        List<ReviewEvent> events = new ArrayList<>();
        before.period()
                .running()
                .map(clock -> clock.runOutOn(day)
                        ? ReviewClockDecider.ranOut(before.referred(), clock)
                        : new ReviewClockStopped(c.reviewId(), clock, Days.later(day, clock.startedOn())))
                .ifPresent(events::add);
        events.add(new ReviewLapsed(
                c.reviewId(), before.referred().proposalId(), c.reason(), term(c.reason(), council), day));
        return events;
    }

    private static @Nullable CouncilId term(LapseReason reason, Roster council) {
        return switch (reason) {
            case TERM_ENDED -> council.councilId();
            case COMMISSION_ENDED, PROPOSAL_WITHDRAWN -> null;
        };
    }
}
