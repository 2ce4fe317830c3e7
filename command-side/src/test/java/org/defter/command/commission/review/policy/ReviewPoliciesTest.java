package org.defter.command.commission.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.commission.Commissions.PLAN_AND_BUDGET;
import static org.defter.kernel.commission.Commissions.ZONING;
import static org.defter.kernel.proposal.Proposals.OTHER_REVIEW;
import static org.defter.kernel.proposal.Proposals.PROPOSAL;
import static org.defter.kernel.proposal.Proposals.REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.commission.review.LapseReview;
import org.defter.command.commission.review.OpenReview;
import org.defter.command.commission.review.StartReviewClock;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.municipality.Municipalities;
import org.junit.jupiter.api.Test;

/** What the council did, carried to the reviews. */
class ReviewPoliciesTest {

    @Test
    void aSeparateReferralOpensAReviewForEachCommission() {
        assertThat(WhenItemReferredThenOpenReviews.commands(referred(
                        ReferralMode.SEPARATE,
                        new Referral(REVIEW, List.of(PLAN_AND_BUDGET)),
                        new Referral(OTHER_REVIEW, List.of(ZONING)))))
                .containsExactly(
                        opening(REVIEW, ReferralMode.SEPARATE, PLAN_AND_BUDGET),
                        opening(OTHER_REVIEW, ReferralMode.SEPARATE, ZONING));
    }

    @Test
    void aJointReferralOpensOneReviewForAll() {
        assertThat(WhenItemReferredThenOpenReviews.commands(
                        referred(ReferralMode.JOINT, new Referral(REVIEW, List.of(PLAN_AND_BUDGET, ZONING)))))
                .containsExactly(opening(REVIEW, ReferralMode.JOINT, PLAN_AND_BUDGET, ZONING));
    }

    @Test
    void theEndOfAMeetingStartsThePeriodOfEveryReviewItReferred() {
        LocalDate end = LocalDate.of(2024, 3, 15);

        assertThat(WhenMeetingClosedThenStartReviewClocks.commands(
                        new MeetingClosed(Sittings.MEETING, List.of(REVIEW, OTHER_REVIEW), end)))
                .containsExactly(new StartReviewClock(REVIEW, end), new StartReviewClock(OTHER_REVIEW, end));
        assertThat(WhenMeetingClosedThenStartReviewClocks.commands(new MeetingClosed(Sittings.MEETING, List.of(), end)))
                .isEmpty();
    }

    @Test
    void theEndOfATermAndAWithdrawalEndWhatIsOpen() {
        assertThat(WhenTermEndedThenLapseReviews.commands(List.of(REVIEW, OTHER_REVIEW)))
                .containsExactly(
                        new LapseReview(REVIEW, null, LapseReason.TERM_ENDED, null),
                        new LapseReview(OTHER_REVIEW, null, LapseReason.TERM_ENDED, null));
        assertThat(WhenProposalWithdrawnThenLapseReviews.commands(List.of(REVIEW)))
                .containsExactly(new LapseReview(REVIEW, null, LapseReason.PROPOSAL_WITHDRAWN, null));
        assertThat(WhenTermEndedThenLapseReviews.commands(List.of())).isEmpty();
    }

    private static ItemReferred referred(ReferralMode mode, Referral... referrals) {
        return new ItemReferred(
                Sittings.SITTING,
                Municipalities.METROPOLITAN,
                Sittings.MEETING,
                56,
                PROPOSAL,
                "Örnek",
                Matter.ZONING,
                mode,
                List.of(referrals),
                Sittings.DAY);
    }

    private static OpenReview opening(ReviewId review, ReferralMode mode, CommissionId... commissions) {
        return new OpenReview(
                review,
                PROPOSAL,
                "Örnek",
                Municipalities.METROPOLITAN,
                Sittings.MEETING,
                Sittings.SITTING,
                56,
                mode,
                List.of(commissions),
                Matter.ZONING,
                Sittings.DAY);
    }
}
