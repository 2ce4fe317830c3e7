package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;

/**
 * The postponed sitting found no quorum either: the meeting lapsed for its month (B03).
 *
 * @param meetingId the meeting
 * @param sittingId the sitting that failed last
 * @param notHeld sittings that were set and will not be held
 * @param explanation why the sitting could not be postponed again
 * @param occurredOn day of that sitting
 */
@Revision("1")
public record MonthLapsed(
        MeetingId meetingId,
        SittingId sittingId,
        List<SittingId> notHeld,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements MeetingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public MonthLapsed {
        notHeld = List.copyOf(notHeld);
        explanation = List.copyOf(explanation);
    }
}
