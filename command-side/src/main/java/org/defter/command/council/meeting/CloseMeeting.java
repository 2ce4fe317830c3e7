package org.defter.command.council.meeting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * End the meeting; the clocks of its referrals start (C05).
 *
 * @param meetingId the meeting
 * @param expectedVersion version the caller saw; none = no check
 * @param occurredOn day it happened; none = today
 */
public record CloseMeeting(
        @TargetAggregateIdentifier MeetingId meetingId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        @Nullable LocalDate occurredOn)
        implements MeetingCommand {}
