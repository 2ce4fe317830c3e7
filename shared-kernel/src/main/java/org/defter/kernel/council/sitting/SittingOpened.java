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

/**
 * The roll call found a quorum and the sitting opened (B01).
 *
 * @param sittingId the sitting
 * @param meetingId the meeting it belongs to
 * @param officiants chair and clerks of this sitting
 * @param present members present at the roll call
 * @param fullMembership N
 * @param quorum members needed
 * @param time when it opened
 * @param ruleset the ruleset of the day
 * @param explanation the computation of the quorum
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record SittingOpened(
        SittingId sittingId,
        MeetingId meetingId,
        Officiants officiants,
        List<PersonId> present,
        int fullMembership,
        int quorum,
        LocalTime time,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public SittingOpened {
        present = List.copyOf(present);
        explanation = List.copyOf(explanation);
    }
}
