package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.law.MeetingKind;
import org.jspecify.annotations.Nullable;

/**
 * Call a meeting of the council.
 *
 * @param meetingId the meeting
 * @param councilId the council
 * @param kind ordinary, budget or extraordinary
 * @param month the month whose meeting it is
 * @param firstDay day of the first sitting
 * @param occurredOn day it happened; none = today
 */
public record CallMeeting(
        @TargetAggregateIdentifier MeetingId meetingId,
        CouncilId councilId,
        MeetingKind kind,
        YearMonth month,
        LocalDate firstDay,
        @Nullable LocalDate occurredOn)
        implements MeetingCommand {}
