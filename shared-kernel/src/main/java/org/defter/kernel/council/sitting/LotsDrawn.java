package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * A secret vote was tied twice and lots were drawn (B05). What follows, follows from the lot and not from the tied vote.
 *
 * @param sittingId the sitting
 * @param councilId the council
 * @param itemNumber the item
 * @param proposalId the proposal
 * @param motion what had been voted on
 * @param amendments numbers of the amendments voted on or adopted with it; none otherwise
 * @param frozenPlan the exact version of the plan voted on, amendments applied, if it is about a plan
 * @param drawn the side that was drawn, yes or no
 * @param drawnBy who drew the lot
 * @param vote the counts of the tied vote with the outcome the lot gave it, computed and explained
 * @param officiants who signs the decision (B08)
 * @param decisionNumber number given by the caller for an act of the past; none = the next of council and year
 * @param occurredOn day of the sitting
 */
@Revision("1")
public record LotsDrawn(
        SittingId sittingId,
        CouncilId councilId,
        int itemNumber,
        ProposalId proposalId,
        Motion motion,
        List<Integer> amendments,
        @Nullable FrozenPlan frozenPlan,
        Vote drawn,
        PersonId drawnBy,
        VoteRecord vote,
        Officiants officiants,
        @Nullable Integer decisionNumber,
        LocalDate occurredOn)
        implements SittingEvent, Resolution {
    /** Copies the list, so that the record cannot change afterwards. */
    public LotsDrawn {
        amendments = List.copyOf(amendments);
    }
}
