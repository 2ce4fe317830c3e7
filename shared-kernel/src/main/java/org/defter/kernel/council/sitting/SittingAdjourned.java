package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * The sitting was adjourned: to another day, or for good, when it cannot be postponed again and the month lapses (B03).
 *
 * @param sittingId the sitting
 * @param meetingId the meeting it belongs to
 * @param cause why
 * @param reason the reason the chair gave; none where the law is the reason
 * @param next the sitting that goes on with the untreated items; none = the meeting lapses for the month
 * @param untreated items it did not come to
 * @param time when it was adjourned
 * @param ruleset the ruleset of the day
 * @param explanation how the day of the next sitting, or the lapse, follows from the law
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record SittingAdjourned(
        SittingId sittingId,
        MeetingId meetingId,
        AdjournmentCause cause,
        @Nullable String reason,
        @Nullable NextSitting next,
        List<Integer> untreated,
        LocalTime time,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public SittingAdjourned {
        untreated = List.copyOf(untreated);
        explanation = List.copyOf(explanation);
    }
}
