package org.defter.command.council.meeting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.SittingId;

/**
 * Give the meeting the sitting that goes on where another one was adjourned (B03).
 *
 * @param meetingId the meeting
 * @param adjourned the sitting that was adjourned
 * @param cause why
 * @param next the sitting that goes on
 * @param occurredOn day of the adjournment
 */
public record PostponeSitting(
        @TargetAggregateIdentifier MeetingId meetingId,
        SittingId adjourned,
        AdjournmentCause cause,
        NextSitting next,
        LocalDate occurredOn)
        implements MeetingCommand {}
