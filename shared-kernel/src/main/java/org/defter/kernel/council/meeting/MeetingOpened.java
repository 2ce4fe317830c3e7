package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;

/**
 * The first sitting of the meeting opened.
 *
 * @param meetingId the meeting
 * @param occurredOn day of that sitting
 */
@Revision("1")
public record MeetingOpened(MeetingId meetingId, LocalDate occurredOn) implements MeetingEvent {}
