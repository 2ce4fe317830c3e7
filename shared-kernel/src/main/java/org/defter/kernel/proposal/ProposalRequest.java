package org.defter.kernel.proposal;

import java.util.Optional;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and of which plan.
 *
 * @param kind what is asked for
 * @param planId the plan; none for a plain matter
 * @param unitId the unit to be authorised; only for an authority to prepare
 */
public record ProposalRequest(
        RequestKind kind, @Nullable PlanId planId, @Nullable UnitId unitId) {

    /** The plan whose preparation it asks to be authorised; empty if it asks for anything else. */
    public Optional<PlanId> authorityFor() {
        return kind == RequestKind.AUTHORITY_TO_PREPARE_PLAN ? Optional.ofNullable(planId) : Optional.empty();
    }
}
