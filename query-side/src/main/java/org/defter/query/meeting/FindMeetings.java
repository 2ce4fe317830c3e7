package org.defter.query.meeting;

import org.defter.query.platform.Paging;

/**
 * A list of meetings.
 *
 * @param filter which of them, in which order
 * @param paging which page
 */
public record FindMeetings(MeetingFilter filter, Paging paging) {}
