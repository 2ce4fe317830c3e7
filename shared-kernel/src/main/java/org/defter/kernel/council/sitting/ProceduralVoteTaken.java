package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Explanation;

/**
 * The council voted on its own procedure (A05, A06); what follows from a yes is an event of its own.
 *
 * @param sittingId the sitting
 * @param motion what was voted on
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param vote counts, threshold, outcome and explanation
 * @param attendees who was present at the vote
 * @param officiants chair and clerks at the vote
 * @param admissible why the vote could be taken at all, as computed
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record ProceduralVoteTaken(
        SittingId sittingId,
        ProceduralMotion motion,
        int itemNumber,
        ProposalId proposalId,
        VoteRecord vote,
        List<PersonId> attendees,
        Officiants officiants,
        List<Explanation> admissible,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ProceduralVoteTaken {
        attendees = List.copyOf(attendees);
        admissible = List.copyOf(admissible);
    }
}
