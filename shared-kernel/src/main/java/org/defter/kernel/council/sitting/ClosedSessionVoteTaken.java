package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;

/**
 * The council voted on a reasoned motion to go on without the public (A10); {@link ClosedSessionBegan} follows from a yes.
 *
 * @param sittingId the sitting
 * @param movedBy the member who moved it
 * @param reasons the reasons given; they are public
 * @param vote counts, threshold, outcome and explanation
 * @param attendees who was present at the vote
 * @param officiants chair and clerks at the vote
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ClosedSessionVoteTaken(
        SittingId sittingId,
        PersonId movedBy,
        String reasons,
        VoteRecord vote,
        List<PersonId> attendees,
        Officiants officiants,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the list, so that the record cannot change afterwards. */
    public ClosedSessionVoteTaken {
        attendees = List.copyOf(attendees);
    }
}
