package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The council sent the proposal to commissions.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param meetingId its meeting
 * @param itemNumber the item
 * @param mode separate or joint
 * @param referrals the reviews it opened
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ReferredToCommissions(
        ProposalId proposalId,
        SittingId sittingId,
        MeetingId meetingId,
        int itemNumber,
        ReferralMode mode,
        List<Referral> referrals,
        LocalDate occurredOn)
        implements ProposalEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ReferredToCommissions {
        referrals = List.copyOf(referrals);
    }
}
