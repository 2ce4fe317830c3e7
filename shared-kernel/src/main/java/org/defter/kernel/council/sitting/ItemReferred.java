package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Matter;

/**
 * The council sent an item to one or several commissions.
 *
 * @param sittingId the sitting
 * @param municipalityId the municipality
 * @param meetingId the meeting, whose end starts the clock (C05)
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param title its title at that time
 * @param matter its subject, which decides the period (C05)
 * @param mode separate or joint
 * @param referrals the reviews it opens
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ItemReferred(
        SittingId sittingId,
        MunicipalityId municipalityId,
        MeetingId meetingId,
        int itemNumber,
        ProposalId proposalId,
        String title,
        Matter matter,
        ReferralMode mode,
        List<Referral> referrals,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ItemReferred {
        referrals = List.copyOf(referrals);
    }
}
