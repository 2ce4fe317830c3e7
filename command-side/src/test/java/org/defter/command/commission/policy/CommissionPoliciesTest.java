package org.defter.command.commission.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.commission.RecordAttendance;
import org.defter.kernel.commission.Commissions;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

/** What the reviews did, carried to their commissions. */
class CommissionPoliciesTest {

    @Test
    void aMeetingOnAnItemIsAttendanceOfItsCommission() {
        LocalDate day = LocalDate.of(2024, 3, 20);

        assertThat(WhenReviewMeetingHeldThenRecordAttendance.commands(new ReviewMeetingHeld(
                        Proposals.REVIEW,
                        Commissions.ZONING,
                        Commissions.persons(5, 7),
                        List.of(),
                        5,
                        3,
                        Sittings.ruleset("tr-ordinary-2021-10-29"),
                        List.of(),
                        day)))
                .containsExactly(
                        new RecordAttendance(Commissions.ZONING, Proposals.REVIEW, Commissions.persons(5, 7), day));
    }
}
