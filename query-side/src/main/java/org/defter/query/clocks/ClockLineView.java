package org.defter.query.clocks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.DayKind;
import org.defter.query.law.ClockStanding;
import org.jspecify.annotations.Nullable;

/**
 * One period of the law and where it stands today.
 *
 * @param subject kind of stream it belongs to
 * @param subjectId the stream
 * @param title what the stream is about
 * @param number number of the decision it belongs to
 * @param kind which period
 * @param text the period in the reader's language
 * @param rule the rule that sets it
 * @param startedOn the day of the act that started it, not counted
 * @param length its length in days
 * @param unit whether working or calendar days count
 * @param lastDay last day in time; it ends at 24:00
 * @param extendedFrom its last day as it was first counted, if a change of the law made it later since
 * @param calendarVersion version of the business calendar it was computed with
 * @param ruleset ruleset it was computed under
 * @param standing where it stands, as recorded
 * @param standingText the same in the reader's language
 * @param retrospective whether it was already over when its start was recorded; then the next act decides
 * @param endedOn the day it ran out, stopped or was replaced
 * @param daysLeft calendar days up to and with the last day; negative when that is past; none once it has ended
 * @param left what is left, counted in the period's own unit by the calendar of the municipality, in words of the reader's
 *     language
 */
@Schema(name = "ClockLine")
record ClockLineView(
        ClockSubject subject,
        UUID subjectId,
        String title,
        @Schema(example = "2024/112") @Nullable String number,
        ClockKind kind,
        String text,
        @Schema(example = "D01") String rule,
        LocalDate startedOn,
        int length,
        DayKind unit,
        LocalDate lastDay,
        @Nullable LocalDate extendedFrom,
        String calendarVersion,
        String ruleset,
        ClockStanding standing,
        String standingText,
        boolean retrospective,
        @Nullable LocalDate endedOn,
        @Nullable Long daysLeft,
        @Schema(example = "3 iş günü kaldı") @Nullable String left) {}
