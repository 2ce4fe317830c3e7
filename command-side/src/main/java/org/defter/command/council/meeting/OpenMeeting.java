package org.defter.command.council.meeting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.MeetingId;

/**
 * Note that the first sitting opened.
 *
 * @param meetingId the meeting
 * @param occurredOn day it happened
 */
public record OpenMeeting(@TargetAggregateIdentifier MeetingId meetingId, LocalDate occurredOn)
        implements MeetingCommand {}
