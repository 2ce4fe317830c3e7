package org.defter.query.meeting;

import org.defter.kernel.id.MeetingId;

/**
 * Everything about a meeting.
 *
 * @param meetingId the meeting
 */
public record FindMeetingDossier(MeetingId meetingId) {}
