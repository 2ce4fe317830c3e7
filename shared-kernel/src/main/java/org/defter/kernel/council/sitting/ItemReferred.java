package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * The council sent an item to one or several commissions.
 *
 * @param sittingId the sitting
 * @param meetingId the meeting, whose end starts the clock (C05)
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param mode separate or joint
 * @param referrals the reviews it opens
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ItemReferred(
        SittingId sittingId,
        MeetingId meetingId,
        int itemNumber,
        ProposalId proposalId,
        ReferralMode mode,
        List<Referral> referrals,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ItemReferred {
        referrals = List.copyOf(referrals);
    }
}
