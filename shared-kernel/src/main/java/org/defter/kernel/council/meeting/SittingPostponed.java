package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.SittingId;

/**
 * A sitting was adjourned and the meeting got another one that goes on with its agenda (B03; or by the chair).
 *
 * @param meetingId the meeting
 * @param councilId the council
 * @param municipalityId its municipality
 * @param adjourned the sitting that was adjourned
 * @param cause why
 * @param next the sitting that goes on
 * @param occurredOn day of the adjournment
 */
@Revision("1")
public record SittingPostponed(
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        SittingId adjourned,
        AdjournmentCause cause,
        NextSitting next,
        LocalDate occurredOn)
        implements MeetingEvent {}
