package org.defter.command.plan;

import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.PreparationAuthorised;

/**
 * Who may prepare the plan.
 *
 * @param unitId the only unit that may draft
 * @param proposalId the proposal that asked for it
 * @param decision the decision that granted it
 * @param standing whether that decision stands
 */
record Authority(UnitId unitId, ProposalId proposalId, DecisionNumber decision, Standing standing) {

    /** Whether the decision stands. */
    enum Standing {
        /** It stands. */
        STANDS,
        /** A court stayed it. */
        STAYED,
        /** A court annulled it. */
        ANNULLED
    }

    static Authority of(PreparationAuthorised e) {
        return new Authority(e.unitId(), e.proposalId(), e.decision(), Standing.STANDS);
    }

    /** The same authority with another standing. */
    Authority with(Standing now) {
        return new Authority(unitId, proposalId, decision, now);
    }
}
