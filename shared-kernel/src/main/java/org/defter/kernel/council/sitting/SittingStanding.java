package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;

/**
 * Where a sitting stands: what its meeting needs to know of it.
 *
 * @param sittingId the sitting
 * @param day its day
 * @param closed whether it has ended
 * @param referredReviews the reviews its referrals opened
 */
public record SittingStanding(SittingId sittingId, LocalDate day, boolean closed, List<ReviewId> referredReviews) {

    /** Copies the reviews. */
    public SittingStanding {
        referredReviews = List.copyOf(referredReviews);
    }

    /** The standing with which a sitting begins. */
    public static SittingStanding initial(SittingScheduled e) {
        return new SittingStanding(e.sittingId(), e.day(), false, List.of());
    }

    /** The standing after an event; any history is accepted. */
    public SittingStanding evolve(SittingEvent event) {
        return switch (event) {
            case ItemReferred e -> {
                List<ReviewId> reviews = new ArrayList<>(referredReviews);
                for (Referral referral : e.referrals()) {
                    reviews.add(referral.reviewId());
                }
                yield new SittingStanding(sittingId, day, closed, reviews);
            }
            case SittingClosed _ -> new SittingStanding(sittingId, day, true, referredReviews);
            case SittingScheduled _,
                    AgendaItemAdded _,
                    AgendaPublished _,
                    SittingOpened _,
                    MemberArrived _,
                    MemberDeparted _,
                    MemberRecused _,
                    VoteTaken _,
                    LotsDrawn _,
                    ItemPostponed _,
                    MinutesSigned _ -> this;
        };
    }
}
