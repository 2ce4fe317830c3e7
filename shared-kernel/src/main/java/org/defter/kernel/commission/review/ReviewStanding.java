package org.defter.kernel.commission.review;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where a review stands: what other streams and the clocks need to know of it.
 *
 * @param reviewId the review
 * @param proposalId the proposal
 * @param title its title when it was referred
 * @param municipalityId its municipality
 * @param meetingId the meeting that referred it
 * @param commissions the commission, or all of a joint review, successors in the place of those that ended
 * @param referredOn day of the referral
 * @param running its period while that runs
 * @param open whether it has neither reported nor lapsed
 */
public record ReviewStanding(
        ReviewId reviewId,
        ProposalId proposalId,
        String title,
        MunicipalityId municipalityId,
        MeetingId meetingId,
        List<CommissionId> commissions,
        LocalDate referredOn,
        @Nullable Clock running,
        boolean open) {

    /** Copies the list. */
    public ReviewStanding {
        commissions = List.copyOf(commissions);
    }

    /** A review that has just been opened. */
    public static ReviewStanding initial(ReviewOpened e) {
        return new ReviewStanding(
                e.reviewId(),
                e.proposalId(),
                e.title(),
                e.municipalityId(),
                e.meetingId(),
                e.commissions(),
                e.occurredOn(),
                null,
                true);
    }

    /** The standing after one more event. */
    public ReviewStanding evolve(ReviewEvent event) {
        return switch (event) {
            case ReviewClockStarted e -> with(commissions, e.clock(), open);
            case ReviewClockExtended e -> with(commissions, e.clock(), open);
            case ReviewClockRanOut _, ReviewClockStopped _ -> with(commissions, null, open);
            case ReviewPassedOn e -> with(passed(commissions, e), running, open);
            case ReportIssued _, ReviewLapsed _ -> with(commissions, running, false);
            case ReviewOpened _, ReviewMeetingHeld _, ReportDrafted _, PositionTaken _ -> this;
        };
    }

    /** The commissions with the successor in the place of the one that ended. */
    public static List<CommissionId> passed(List<CommissionId> commissions, ReviewPassedOn e) {
        return commissions.stream()
                .map(each -> each.equals(e.from()) ? e.to() : each)
                .toList();
    }

    private ReviewStanding with(List<CommissionId> who, @Nullable Clock period, boolean stillOpen) {
        return new ReviewStanding(
                reviewId, proposalId, title, municipalityId, meetingId, who, referredOn, period, stillOpen);
    }
}
