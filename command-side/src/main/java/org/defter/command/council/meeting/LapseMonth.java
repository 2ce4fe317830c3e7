package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;

/**
 * Note that the meeting lapsed for its month: the postponed sitting found no quorum either (B03).
 *
 * @param meetingId the meeting
 * @param sittingId the sitting that failed last
 * @param explanation why it could not be postponed again
 * @param occurredOn day of that sitting
 */
public record LapseMonth(
        @TargetAggregateIdentifier MeetingId meetingId,
        SittingId sittingId,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements MeetingCommand {
    /** Copies the list, so that the record cannot change afterwards. */
    public LapseMonth {
        explanation = List.copyOf(explanation);
    }
}
