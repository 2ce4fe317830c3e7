package org.defter.command.council.meeting;

import org.defter.kernel.id.MeetingId;

/**
 * What can be asked of a meeting.
 */
public sealed interface MeetingCommand
        permits CallMeeting, AddSitting, PostponeSitting, OpenMeeting, LapseMonth, CloseMeeting {

    /** The stream it addresses. */
    MeetingId meetingId();
}
