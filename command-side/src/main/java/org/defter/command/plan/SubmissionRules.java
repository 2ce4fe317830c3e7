package org.defter.command.plan;

import java.math.BigDecimal;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanKind;
import org.jspecify.annotations.Nullable;

/** What a plan must have before it is frozen (S03, S05, S12). */
final class SubmissionRules {

    private SubmissionRules() {}

    /** Refuses with the first thing that is missing, from the plan down to its indicators. */
    static void requireComplete(PlanContent plan, Law law) {
        if (isMissing(plan.profile().mission()) || isMissing(plan.profile().vision())) {
            throw Rejected.because(PlanRejection.MISSION_OR_VISION_MISSING);
        }
        if (plan.goals().isEmpty()) {
            throw Rejected.because(PlanRejection.PLAN_WITHOUT_GOAL);
        }
        for (PlanContent.Goal goal : plan.goals()) {
            if (goal.objectives().isEmpty()) {
                throw Rejected.because(PlanRejection.GOAL_WITHOUT_OBJECTIVE, "code", goal.code());
            }
        }
        plan.objectives().forEach(objective -> requireComplete(objective, plan, law));
    }

    private static void requireComplete(PlanContent.Objective objective, PlanContent plan, Law law) {
        String code = objective.card().code();
        if (objective.indicators().isEmpty()) {
            throw Rejected.because(PlanRejection.OBJECTIVE_WITHOUT_INDICATOR, "code", code);
        }
        if (objective.card().cost() == null) {
            throw Rejected.because(PlanRejection.OBJECTIVE_WITHOUT_COST, "code", code);
        }
        List<BigDecimal> each = shares(objective);
        Computation<Boolean> shares = law.shareSum(each);
        Rejected.unless(
                shares,
                PlanRejection.SHARES_NOT_WHOLE,
                "code",
                code,
                "sum",
                each.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (plan.kind() == PlanKind.ACTION && objective.activities().isEmpty()) {
            throw Rejected.because(PlanRejection.OBJECTIVE_WITHOUT_ACTIVITY, "code", code);
        }
    }

    private static List<BigDecimal> shares(PlanContent.Objective objective) {
        return objective.indicators().stream()
                .map(indicator -> indicator.card().share())
                .toList();
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
