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
 * @param motion what was voted on: adopting it, amending it, sending it back ...
 * @param amendments numbers of the amendments voted on or adopted with it; none otherwise
 * @param round 1 for the first vote; 2 when a tied secret vote is repeated (B05)
 * @param frozenPlan the exact version of the plan voted on, amendments applied, if it is about a plan
 * @param vote counts, threshold, outcome and explanation
 * @param seats who held a seat that day
 * @param attendees who was present at the vote and could vote: P
 * @param recused who was present but had a personal interest and is not in P (B10)
 * @param officiants who signs the decision (B08)
 * @param decisionNumber number given by the caller for an act of the past; none = the next of council and year
 * @param occurredOn day of the sitting
 */
@Revision("2")
public record VoteTaken(
        SittingId sittingId,
        CouncilId councilId,
        int itemNumber,
        ProposalId proposalId,
        Motion motion,
        List<Integer> amendments,
        int round,
        @Nullable FrozenPlan frozenPlan,
        VoteRecord vote,
        List<PersonId> seats,
        List<PersonId> attendees,
        List<PersonId> recused,
        Officiants officiants,
        @Nullable Integer decisionNumber,
        LocalDate occurredOn)
        implements SittingEvent, Resolution {
    /** Copies the lists, so that the record cannot change afterwards. */
    public VoteTaken {
        amendments = List.copyOf(amendments);
        seats = List.copyOf(seats);
        attendees = List.copyOf(attendees);
        recused = List.copyOf(recused);
    }
}
