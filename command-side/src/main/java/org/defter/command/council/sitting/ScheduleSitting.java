package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.SittingId;

/**
 * Begin the record of a sitting that its meeting added.
 *
 * @param sittingId the sitting
 * @param meetingId its meeting
 * @param councilId the council
 * @param municipalityId the municipality
 * @param day its day
 * @param time when it begins
 * @param ordinal 1 for the first of the meeting
 * @param occurredOn day it happened
 */
public record ScheduleSitting(
        @TargetAggregateIdentifier SittingId sittingId,
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        LocalDate occurredOn)
        implements SittingCommand {}
