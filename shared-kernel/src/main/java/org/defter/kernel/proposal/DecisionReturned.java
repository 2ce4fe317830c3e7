package org.defter.kernel.proposal;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/**
 * The mayor held the decision unlawful and returned it to the council in time, with reasons (D01).
 *
 * @param proposalId the proposal
 * @param decision which decision of this proposal, from 1
 * @param number its number; it keeps it, whatever becomes of it
 * @param request what would be granted
 * @param frozenPlan the exact version decided on
 * @param reasons why the mayor holds it unlawful
 * @param ruleset the ruleset of the day of the decision
 * @param explanation why it could be returned, and that it was in time, step by step
 * @param occurredOn day of the return
 */
@Revision("1")
public record DecisionReturned(
        ProposalId proposalId,
        int decision,
        DecisionNumber number,
        ProposalRequest request,
        @Nullable FrozenPlan frozenPlan,
        String reasons,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ProposalEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public DecisionReturned {
        explanation = List.copyOf(explanation);
    }
}
