package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Matter;

/**
 * Begin the review of a referred proposal.
 *
 * @param reviewId the review
 * @param proposalId the proposal
 * @param title its title
 * @param municipalityId the municipality
 * @param meetingId the meeting that referred it
 * @param sittingId the sitting that referred it
 * @param itemNumber the item
 * @param mode separate or joint
 * @param commissions the commission, or all of a joint review
 * @param matter decides the period (C05)
 * @param occurredOn day it happened
 */
public record OpenReview(
        @TargetAggregateIdentifier ReviewId reviewId,
        ProposalId proposalId,
        String title,
        MunicipalityId municipalityId,
        MeetingId meetingId,
        SittingId sittingId,
        int itemNumber,
        ReferralMode mode,
        List<CommissionId> commissions,
        Matter matter,
        LocalDate occurredOn)
        implements ReviewCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public OpenReview {
        commissions = List.copyOf(commissions);
    }
}
