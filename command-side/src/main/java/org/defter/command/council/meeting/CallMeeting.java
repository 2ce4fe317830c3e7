package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * Call a meeting of the council.
 *
 * @param meetingId the meeting
 * @param councilId the council
 * @param kind ordinary, budget or extraordinary
 * @param month the month whose meeting it is; none for an extraordinary one
 * @param firstDay day of the first sitting
 * @param items the proposals an extraordinary meeting is called for (A03); empty for any other
 * @param occurredOn day it happened; none = today
 */
public record CallMeeting(
        @TargetAggregateIdentifier MeetingId meetingId,
        CouncilId councilId,
        MeetingKind kind,
        @Nullable YearMonth month,
        LocalDate firstDay,
        List<ProposalId> items,
        @Nullable LocalDate occurredOn)
        implements MeetingCommand {
    /** Copies the list, so that the record cannot change afterwards. */
    public CallMeeting {
        items = List.copyOf(items);
    }
}
