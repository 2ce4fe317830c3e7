package org.defter.query.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A sitting as one line of a list.
 *
 * @param id the sitting
 * @param version version of its stream
 * @param meetingId the meeting it belongs to
 * @param councilId the council that sits
 * @param municipalityId its municipality
 * @param day its day
 * @param time when it begins
 * @param ordinal 1 for the first sitting of its meeting
 * @param state how far it has come
 * @param items items on the agenda
 */
public record SittingSummaryView(
        UUID id,
        long version,
        UUID meetingId,
        UUID councilId,
        UUID municipalityId,
        LocalDate day,
        LocalTime time,
        int ordinal,
        SittingState state,
        int items) {}
