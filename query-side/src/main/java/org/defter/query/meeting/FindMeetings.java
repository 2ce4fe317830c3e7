package org.defter.query.meeting;

import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.Moment;

/**
 * A list of meetings.
 *
 * @param filter which of them, in which order
 * @param paging which page
 * @param moment when it is looked at
 */
public record FindMeetings(MeetingFilter filter, Paging paging, Moment moment) {}
