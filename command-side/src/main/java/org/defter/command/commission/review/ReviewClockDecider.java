package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
import org.defter.command.commission.review.Review.Referred;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.ReviewClockStart;
import org.defter.kernel.law.Setting;
import org.jspecify.annotations.Nullable;

/** Decides on the period of a review (C05); see the table at {@link ReviewDecider}. */
final class ReviewClockDecider {

    private ReviewClockDecider() {}

    static ReviewClockStarted started(ReviewId reviewId, Clock clock, ActContext act) {
        return new ReviewClockStarted(reviewId, clock, clock.runOutOn(act.today()), clock.startedOn());
    }

    /**
     * Starts the period at the end of the meeting. One that began with the referral runs on, unless the municipality has
     * chosen the end of the meeting since: then it is counted from there.
     */
    static List<ReviewEvent> start(StartReviewClock c, Review review, LawInForce inForce, ActContext act) {
        return switch (review) {
            case Review.Unopened _ -> throw Rejected.because(ReviewRejection.REVIEW_NOT_OPEN);
            case Review.WithCommission _ ->
                review.period().clock() == null
                        ? List.of(started(
                                c.reviewId(),
                                inForce.on(c.occurredOn())
                                        .clock(review.referred().clockKind(), c.occurredOn())
                                        .result(),
                                act))
                        : extended(review, inForce, c.occurredOn(), atMeetingEnd(), c.occurredOn(), act);
            case Review.Issued _, Review.Lapsed _ -> List.of();
        };
    }

    private static LawChange atMeetingEnd() {
        return LawChange.setting(Setting.REVIEW_CLOCK_START, ReviewClockStart.MEETING_END.name());
    }

    static List<ReviewEvent> runOut(RunOutReviewClock c, Review review, ActContext act) {
        return switch (review) {
            case Review.Unopened _ -> throw Rejected.because(ReviewRejection.REVIEW_NOT_OPEN);
            case Review.WithCommission _ -> ranOut(c, review, act);
            case Review.Issued _, Review.Lapsed _ -> List.of();
        };
    }

    private static List<ReviewEvent> ranOut(RunOutReviewClock c, Review review, ActContext act) {
        Clock clock = review.period().clock();
        if (clock == null) {
            throw Rejected.because(ReviewRejection.REVIEW_CLOCK_NOT_STARTED);
        }
        boolean moved = c.lastDay() != null && !c.lastDay().equals(clock.lastDay());
        if (!review.period().runs() || moved) {
            return List.of();
        }
        if (!clock.runOutOn(act.today())) {
            throw Rejected.because(ReviewRejection.REVIEW_CLOCK_STILL_RUNNING, "lastDay", clock.lastDay());
        }
        return List.of(ranOut(review.referred(), clock));
    }

    static ReviewClockRanOut ranOut(Referred referred, Clock clock) {
        return new ReviewClockRanOut(referred.reviewId(), referred.proposalId(), clock, clock.lastDay());
    }

    /**
     * Gives the running period a later last day if the law as it now is has one. A period that is over is not touched, and
     * none is made shorter.
     *
     * @param meetingEnd last day of the meeting that referred, if that has ended
     */
    static List<ReviewEvent> extend(
            ExtendReviewClock c, Review review, LawInForce inForce, Optional<LocalDate> meetingEnd, ActContext act) {
        return switch (review) {
            case Review.Unopened _ -> throw Rejected.because(ReviewRejection.REVIEW_NOT_OPEN);
            case Review.WithCommission _ ->
                extended(review, inForce, meetingEnd.orElse(null), c.cause(), c.changedOn(), act);
            case Review.Issued _, Review.Lapsed _ -> List.of();
        };
    }

    private static List<ReviewEvent> extended(
            Review review,
            LawInForce inForce,
            @Nullable LocalDate meetingEnd,
            LawChange cause,
            LocalDate changedOn,
            ActContext act) {
        Referred referred = review.referred();
        return review.period()
                .running()
                .map(clock -> ClockRecount.ofReview(inForce, clock, referred.day(), meetingEnd))
                .filter(recount -> recount.effect() == ClockRecount.Effect.EXTENDED)
                .map(recount -> List.<ReviewEvent>of(new ReviewClockExtended(
                        referred.reviewId(),
                        recount.before(),
                        recount.after(),
                        cause,
                        review.period().retrospective() && recount.after().runOutOn(act.today()),
                        recount.steps(),
                        Days.later(changedOn, recount.after().startedOn()))))
                .orElse(List.of());
    }
}
