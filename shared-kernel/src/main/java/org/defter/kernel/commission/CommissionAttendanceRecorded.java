package org.defter.kernel.commission;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;

/**
 * Who came to a meeting of the commission and who did not. A meeting on several items is recorded once for each; whoever
 * was there for one of them was there that day.
 *
 * @param commissionId the commission
 * @param reviewId the review whose item the meeting was on
 * @param attendees members present
 * @param absent members of that day who were not, excused or not
 * @param occurredOn day of the meeting
 */
@Revision("1")
public record CommissionAttendanceRecorded(
        CommissionId commissionId,
        ReviewId reviewId,
        List<PersonId> attendees,
        List<PersonId> absent,
        LocalDate occurredOn)
        implements CommissionEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public CommissionAttendanceRecorded {
        attendees = List.copyOf(attendees);
        absent = List.copyOf(absent);
    }
}
