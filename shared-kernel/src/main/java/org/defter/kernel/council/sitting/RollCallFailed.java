package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * The roll call found no quorum and the sitting did not open (B01; B03 for a postponed one).
 *
 * @param sittingId the sitting
 * @param meetingId the meeting it belongs to
 * @param chair who took the roll call in the chair; none if nobody entitled to chair was there
 * @param present members present
 * @param fullMembership N
 * @param quorum members needed
 * @param time when the roll was called
 * @param ruleset the ruleset of the day
 * @param explanation the computation of the quorum
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record RollCallFailed(
        SittingId sittingId,
        MeetingId meetingId,
        @Nullable PersonId chair,
        List<PersonId> present,
        int fullMembership,
        int quorum,
        LocalTime time,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public RollCallFailed {
        present = List.copyOf(present);
        explanation = List.copyOf(explanation);
    }
}
