package org.defter.command.commission.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.commission.review.Guest;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * Record a meeting of the commission on the item (C07, C09).
 *
 * @param reviewId the review
 * @param expectedVersion version the caller saw; none = no check
 * @param commissionId the commission that met
 * @param attendees members present
 * @param guests who was heard
 * @param occurredOn day it happened; none = today
 */
public record HoldReviewMeeting(
        @TargetAggregateIdentifier ReviewId reviewId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        CommissionId commissionId,
        List<PersonId> attendees,
        List<Guest> guests,
        @Nullable LocalDate occurredOn)
        implements ReviewCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public HoldReviewMeeting {
        attendees = List.copyOf(attendees);
        guests = List.copyOf(guests);
    }
}
