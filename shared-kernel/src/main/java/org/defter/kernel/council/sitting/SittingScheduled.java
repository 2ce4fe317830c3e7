package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.SittingId;

/**
 * A sitting got its day.
 *
 * @param sittingId the sitting
 * @param meetingId the meeting it belongs to
 * @param councilId the council that sits
 * @param municipalityId its municipality
 * @param day the day of the sitting
 * @param time when it begins
 * @param ordinal 1 for the first sitting of its meeting
 * @param occurredOn day it was set
 */
@Revision("1")
public record SittingScheduled(
        SittingId sittingId,
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        LocalDate occurredOn)
        implements SittingEvent {}
