package org.defter.kernel.council.sitting;

import java.time.LocalDate;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/** What the council made of an item, by its votes or by the lot after them (B05): what a decision is recorded from. */
public sealed interface Resolution permits VoteTaken, LotsDrawn {

    /** The sitting. */
    SittingId sittingId();

    /** The council. */
    CouncilId councilId();

    /** The item. */
    int itemNumber();

    /** The proposal. */
    ProposalId proposalId();

    /** What it was asked. */
    Motion motion();

    /** The exact version of the plan it was asked about, if it is about a plan. */
    @Nullable
    FrozenPlan frozenPlan();

    /** Counts, threshold, outcome and explanation. */
    VoteRecord vote();

    /** Who signs the decision (B08). */
    Officiants officiants();

    /** Number given by the caller for an act of the past; none = the next of council and year. */
    @Nullable
    Integer decisionNumber();

    /** Day of the sitting. */
    LocalDate occurredOn();

    /** Whether it is a decision on the proposal, with a number of its own. */
    default boolean decides() {
        return motion().decides(vote().outcome().result());
    }
}
