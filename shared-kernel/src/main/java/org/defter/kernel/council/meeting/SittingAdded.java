package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.SittingId;

/**
 * A sitting was added to the meeting.
 *
 * @param meetingId the meeting
 * @param councilId the council
 * @param municipalityId its municipality
 * @param sittingId the sitting
 * @param day its day
 * @param time when it begins
 * @param ordinal 1 for the first sitting of the meeting
 * @param occurredOn day it was set
 */
@Revision("1")
public record SittingAdded(
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        SittingId sittingId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        LocalDate occurredOn)
        implements MeetingEvent {}
