package org.defter.query.meeting;

import org.defter.kernel.id.MeetingId;
import org.defter.query.platform.dossier.Moment;

/**
 * Everything about a meeting.
 *
 * @param meetingId the meeting
 * @param moment when it is looked at
 */
public record FindMeetingDossier(MeetingId meetingId, Moment moment) {}
