package org.defter.command.proposal;

import java.util.Optional;
import org.defter.command.Rejected;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.proposal.RequestKind;
import org.jspecify.annotations.Nullable;

/** Whether a plan is ready for what a proposal asks of it, and in which version. */
final class PlanReadiness {

    private PlanReadiness() {}

    /**
     * The version the proposal brings before the council; none where it asks for no finished plan.
     *
     * @param plan where the plan stands; none for a plain matter
     * @param claims a frozen version comes before the council once: a failed one goes back to its unit and comes again under
     *     the next number
     */
    static @Nullable FrozenPlan version(RequestKind kind, Optional<PlanStanding> plan, VersionClaims claims) {
        return switch (kind) {
            case AUTHORITY_FOR_PROJECT,
                    CHANGE_PROJECT,
                    AUTHORITY_TO_BORROW,
                    ESTABLISH_PARTNERSHIP,
                    RENEW_PARTNERSHIP,
                    END_PARTNERSHIP,
                    PLAIN -> null;
            case AUTHORITY_TO_PREPARE_PLAN -> {
                PlanStanding standing = plan.orElseThrow();
                if (standing.authorised() || ended(standing.stage())) {
                    throw notReady(standing, PlanStage.PROPOSED);
                }
                yield null;
            }
            case ADOPT_PLAN -> {
                PlanStanding standing = waiting(plan, PlanStage.SUBMITTED);
                if (standing.renews() != null) {
                    throw Rejected.because(ProposalRejection.PLAN_IS_RENEWAL, "renews", standing.renews());
                }
                yield claimed(standing, claims);
            }
            case RENEW_PLAN -> {
                PlanStanding standing = waiting(plan, PlanStage.SUBMITTED);
                if (standing.renews() == null) {
                    throw Rejected.because(ProposalRejection.PLAN_IS_NO_RENEWAL);
                }
                yield claimed(standing, claims);
            }
            case UPDATE_PLAN -> claimed(waiting(plan, PlanStage.UPDATE_SUBMITTED), claims);
            case REPEAL_PLAN -> {
                PlanStanding standing = plan.orElseThrow();
                if (!inForce(standing.stage())) {
                    throw notReady(standing, PlanStage.IN_FORCE);
                }
                yield null;
            }
        };
    }

    private static PlanStanding waiting(Optional<PlanStanding> plan, PlanStage needed) {
        PlanStanding standing = plan.orElseThrow();
        if (standing.stage() != needed) {
            throw notReady(standing, needed);
        }
        if (standing.suspended()) {
            throw Rejected.because(ProposalRejection.PLAN_STAYED_BY_COURT);
        }
        return standing;
    }

    private static @Nullable FrozenPlan claimed(PlanStanding standing, VersionClaims claims) {
        FrozenPlan version = standing.submitted();
        if (version != null && !claims.claim(version)) {
            throw Rejected.because(ProposalRejection.VERSION_ALREADY_PROPOSED, "version", version.version());
        }
        return version;
    }

    private static Rejected notReady(PlanStanding standing, PlanStage needed) {
        return Rejected.because(ProposalRejection.PLAN_NOT_READY, "stage", standing.stage(), "needed", needed);
    }

    private static boolean inForce(PlanStage stage) {
        return switch (stage) {
            case IN_FORCE, UPDATING, UPDATE_SUBMITTED -> true;
            case PROPOSED, DRAFTING, SUBMITTED, CLOSED, REPEALED, ANNULLED -> false;
        };
    }

    private static boolean ended(PlanStage stage) {
        return switch (stage) {
            case CLOSED, REPEALED, ANNULLED -> true;
            case PROPOSED, DRAFTING, SUBMITTED, IN_FORCE, UPDATING, UPDATE_SUBMITTED -> false;
        };
    }
}
