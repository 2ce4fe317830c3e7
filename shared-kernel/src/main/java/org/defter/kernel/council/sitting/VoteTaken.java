package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The council voted on an item; the outcome is computed, never picked.
 *
 * @param sittingId the sitting
 * @param councilId the council
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param frozenPlan the exact version of the plan voted on, if it is about a plan
 * @param vote counts, threshold, outcome and explanation
 * @param seats who held a seat that day
 * @param attendees who was present at the vote
 * @param officiants who signs the decision (B08)
 * @param decisionNumber number given by the caller for an act of the past; none = the next of council and year
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record VoteTaken(
        SittingId sittingId,
        CouncilId councilId,
        int itemNumber,
        ProposalId proposalId,
        @Nullable FrozenPlan frozenPlan,
        VoteRecord vote,
        List<PersonId> seats,
        List<PersonId> attendees,
        Officiants officiants,
        @Nullable Integer decisionNumber,
        LocalDate occurredOn)
        implements SittingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public VoteTaken {
        seats = List.copyOf(seats);
        attendees = List.copyOf(attendees);
    }
}
