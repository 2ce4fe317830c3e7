package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ReviewId;

/**
 * The meeting ended; the clocks of what it referred start (C05, literal reading).
 *
 * @param meetingId the meeting
 * @param referredReviews reviews opened by referrals of this meeting
 * @param occurredOn last day of the meeting
 */
@Revision("1")
public record MeetingClosed(MeetingId meetingId, List<ReviewId> referredReviews, LocalDate occurredOn)
        implements MeetingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public MeetingClosed {
        referredReviews = List.copyOf(referredReviews);
    }
}
