package org.defter.kernel.project;

import org.defter.kernel.id.ProjectChangeId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.proposal.DecisionRef;
import org.jspecify.annotations.Nullable;

/**
 * A change of the terms of a project.
 *
 * @param changeId the change
 * @param change what changes
 * @param reason why
 * @param state what became of it
 * @param before the terms until it was made; none before
 * @param decision the decision that granted it; none before, and for one that needs none
 */
public record ChangeRecord(
        ProjectChangeId changeId,
        ProjectChange change,
        String reason,
        ChangeState state,
        @Nullable ProjectTerms before,
        @Nullable DecisionRef decision) {

    /** Whether the decision on that proposal granted it. */
    boolean grantedBy(ProposalId proposal) {
        return decision != null && decision.proposalId().equals(proposal);
    }

    /** The same change in another state. */
    ChangeRecord at(ChangeState next) {
        return new ChangeRecord(changeId, change, reason, next, before, decision);
    }
}
