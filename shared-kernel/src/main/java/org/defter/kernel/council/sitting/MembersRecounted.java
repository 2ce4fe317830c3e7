package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The members present were counted again (B04): from here on those are present who were counted.
 *
 * @param sittingId the sitting
 * @param present members present
 * @param fullMembership N
 * @param quorum members needed for the sitting to go on
 * @param time when
 * @param ruleset the ruleset of the day
 * @param explanation the computation of the quorum
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record MembersRecounted(
        SittingId sittingId,
        List<PersonId> present,
        int fullMembership,
        int quorum,
        LocalTime time,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public MembersRecounted {
        present = List.copyOf(present);
        explanation = List.copyOf(explanation);
    }
}
