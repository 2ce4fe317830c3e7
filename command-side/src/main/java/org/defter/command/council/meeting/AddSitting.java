package org.defter.command.council.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Add a sitting to the meeting.
 *
 * @param meetingId the meeting
 * @param expectedVersion version the caller saw; none = no check
 * @param sittingId the new sitting
 * @param day its day
 * @param time when it begins
 * @param occurredOn day it happened; none = today
 */
public record AddSitting(
        @TargetAggregateIdentifier MeetingId meetingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        SittingId sittingId,
        LocalDate day,
        LocalTime time,
        @Nullable LocalDate occurredOn)
        implements MeetingCommand {}
