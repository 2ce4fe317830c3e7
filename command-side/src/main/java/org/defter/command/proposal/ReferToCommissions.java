package org.defter.command.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.Referral;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;

/**
 * Note that the council referred it.
 *
 * @param proposalId the proposal
 * @param sittingId the sitting
 * @param meetingId its meeting
 * @param itemNumber the item
 * @param mode separate or joint
 * @param referrals the reviews it opens
 * @param occurredOn day it happened
 */
public record ReferToCommissions(
        @TargetAggregateIdentifier ProposalId proposalId,
        SittingId sittingId,
        MeetingId meetingId,
        int itemNumber,
        ReferralMode mode,
        List<Referral> referrals,
        LocalDate occurredOn)
        implements ProposalCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ReferToCommissions {
        referrals = List.copyOf(referrals);
    }
}
