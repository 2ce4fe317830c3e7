package org.defter.command.proposal;

import java.util.Objects;
import java.util.Optional;
import org.defter.command.Rejected;
import org.defter.command.platform.Facts;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.proposal.ProposalRequest;
import org.jspecify.annotations.Nullable;

/** Whether what a proposal asks about is ready for it. */
final class Readiness {

    private Readiness() {}

    /**
     * The version of a plan that comes before the council; none where no finished plan is asked for.
     *
     * @param plan where the plan stands; none where the request is about none
     * @throws Rejected if it is not ready for what is asked
     */
    static @Nullable FrozenPlan version(ProposalRequest request, Optional<PlanStanding> plan, VersionClaims claims) {
        return switch (request.kind().subject()) {
            case PLAN -> PlanReadiness.version(request.kind(), plan, claims);
            case PROJECT -> null;
            case PARTNERSHIP -> throw Facts.unknown("partnership", Objects.requireNonNull(request.partnershipId()));
            case NONE -> null;
        };
    }
}
