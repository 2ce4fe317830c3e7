package org.defter.command.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.measure.GrantStage;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.plan.ActivityCard;
import org.defter.kernel.plan.PlanInForce;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.PlanActivity;
import org.defter.kernel.project.ProjectAuthorised;
import org.defter.kernel.project.ProjectAuthorisedByActivity;
import org.defter.kernel.project.ProjectAuthority;
import org.defter.kernel.project.ProjectRecord;

/**
 * Whether the authority a project has is enough for an act (I02, I12, I15). An authority by an activity of a plan stands and
 * falls with the plan: at each act that needs it the plan is asked again.
 */
final class AuthorityRules {

    private AuthorityRules() {}

    /**
     * Whether a funding needs the council at a stage: as the setting says (I15), but an unconditional grant is the mayor's
     * as far as the ruleset leaves it to him (I12).
     */
    static Computation<Boolean> needed(Law law, FundingCard card, GrantStage stage) {
        Computation<Boolean> bySetting = law.authorityNeeded(stage);
        return switch (card.kind()) {
            case GRANT -> {
                Computation<Boolean> council = law.grantNeedsCouncil(card.conditional());
                yield council.result()
                        ? new Computation<>(bySetting.result(), joined(council.steps(), bySetting.steps()))
                        : council;
            }
            case LOAN, OWN_BUDGET -> bySetting;
        };
    }

    /**
     * Refuses an act for which no authority stands on its day.
     *
     * @param plan the plan whose activity gave the authority, if one did
     * @param steps why the act needs an authority
     */
    static void require(ProjectRecord file, Optional<PlanInForce> plan, LocalDate day, List<Explanation> steps) {
        ProjectAuthority authority = file.grounds().authority();
        if (authority == null) {
            throw Rejected.because(ProjectRejection.PROJECT_NOT_AUTHORISED, steps);
        }
        switch (authority.standing()) {
            case STANDS -> {}
            case STAYED -> throw Rejected.because(ProjectRejection.AUTHORITY_IS_STAYED, steps);
            case ANNULLED -> throw Rejected.because(ProjectRejection.AUTHORITY_WAS_ANNULLED, steps);
        }
        ProjectAuthorised decision = authority.decision();
        ProjectAuthorisedByActivity activity = authority.activity();
        if (decision != null) {
            requireSince(decision.decision().inForceOn(), day, steps);
        }
        if (activity != null) {
            requireSince(activity.occurredOn(), day, steps);
            requireActivity(activity.activity(), plan, steps);
        }
    }

    private static void requireSince(LocalDate since, LocalDate day, List<Explanation> steps) {
        if (day.isBefore(since)) {
            throw Rejected.because(ProjectRejection.AUTHORITY_NOT_YET_IN_FORCE, steps, "inForceOn", since, "day", day);
        }
    }

    /** The activity as the plan in force has it; refuses what no plan in force contains. */
    static ActivityCard requireActivity(PlanActivity activity, Optional<PlanInForce> plan, List<Explanation> steps) {
        PlanInForce standing = plan.filter(PlanInForce::stands)
                .orElseThrow(() -> Rejected.because(
                        ProjectRejection.AUTHORISING_PLAN_NOT_IN_FORCE, steps, "planId", activity.planId()));
        return standing.activity(activity.activityId())
                .orElseThrow(() -> Rejected.because(
                        ProjectRejection.ACTIVITY_NOT_IN_FORCE, steps, "activityId", activity.activityId()));
    }

    /**
     * Refuses a joint project with a foreign local authority that has no decision of its own (I02): that a plan contains the
     * activity is no decision on the cooperation.
     */
    static List<Explanation> requireDecision(ProjectRecord file, Law law) {
        if (!file.card().foreignJoint()) {
            return List.of();
        }
        Computation<Integer> needed = law.councilDecisions(PartnershipKind.FOREIGN_COOPERATION);
        ProjectAuthority authority = file.grounds().authority();
        if (needed.result() > 0
                && (authority == null
                        || authority.decision() == null
                        || !file.grounds().standing())) {
            throw Rejected.because(ProjectRejection.FOREIGN_PROJECT_NEEDS_DECISION, needed.steps());
        }
        return needed.steps();
    }

    static List<Explanation> joined(List<Explanation> first, List<Explanation> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
