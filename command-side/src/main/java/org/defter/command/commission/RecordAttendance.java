package org.defter.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;

/**
 * Record who came to a meeting of the commission (C02).
 *
 * @param commissionId the commission
 * @param reviewId the review whose item the meeting was on
 * @param attendees members present
 * @param occurredOn day of the meeting
 */
public record RecordAttendance(
        @TargetAggregateIdentifier CommissionId commissionId,
        ReviewId reviewId,
        List<PersonId> attendees,
        LocalDate occurredOn)
        implements CommissionCommand {
    /** Copies the lists, so that the record cannot change afterwards. */
    public RecordAttendance {
        attendees = List.copyOf(attendees);
    }
}
