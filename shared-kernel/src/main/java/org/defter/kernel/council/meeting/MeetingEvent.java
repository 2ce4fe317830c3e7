package org.defter.kernel.council.meeting;

import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.MeetingId;

/**
 * What happened to a meeting.
 */
public sealed interface MeetingEvent extends DomainEvent
        permits MeetingCalled,
                ExtraordinaryMeetingCalled,
                SittingAdded,
                SittingPostponed,
                MeetingOpened,
                MonthLapsed,
                MeetingClosed {

    /** The stream this event belongs to. */
    MeetingId meetingId();

    @Override
    default String streamId() {
        return meetingId().toString();
    }
}
