package org.defter.query.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.MeetingKind;

/**
 * A meeting as one line of a list.
 *
 * @param id the meeting
 * @param version version of its stream
 * @param councilId the council
 * @param municipalityId its municipality
 * @param kind ordinary, budget or extraordinary
 * @param month the month, YYYY-MM
 * @param firstDay day of the first sitting
 * @param state how far it has come
 */
public record MeetingSummaryView(
        UUID id,
        long version,
        UUID councilId,
        UUID municipalityId,
        MeetingKind kind,
        String month,
        LocalDate firstDay,
        MeetingState state) {}
