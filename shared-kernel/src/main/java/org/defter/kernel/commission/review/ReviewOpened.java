package org.defter.kernel.commission.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.ClockKind;

/**
 * A referral reached the commission.
 *
 * @param reviewId the review
 * @param proposalId the proposal
 * @param title its title at that time
 * @param municipalityId the municipality
 * @param meetingId the meeting that referred it
 * @param sittingId the sitting that referred it
 * @param itemNumber the agenda item
 * @param mode separate or joint
 * @param commissions the commission, or all of a joint review, the first-named first
 * @param clockKind the period that will apply, by the subject (C05)
 * @param occurredOn day of the referral
 */
@Revision("1")
public record ReviewOpened(
        ReviewId reviewId,
        ProposalId proposalId,
        String title,
        MunicipalityId municipalityId,
        MeetingId meetingId,
        SittingId sittingId,
        int itemNumber,
        ReferralMode mode,
        List<CommissionId> commissions,
        ClockKind clockKind,
        LocalDate occurredOn)
        implements ReviewEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ReviewOpened {
        commissions = List.copyOf(commissions);
    }
}
