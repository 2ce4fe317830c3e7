package org.defter.kernel.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far a project may change on the authority it has (I15). */
final class ProjectRules {

    private ProjectRules() {}

    static Computation<Boolean> changeNeedsCouncil(
            Ruleset law,
            boolean scope,
            BigDecimal costBefore,
            BigDecimal costAfter,
            LocalDate endBefore,
            LocalDate endAfter) {
        Computation<Boolean> dearer = costAbove(law, costBefore, costAfter);
        Computation<Boolean> later = endAfter(law, endBefore, endAfter);
        boolean needed =
                dearer.result() || later.result() || (scope && law.flag(RulesetKey.CHANGE_OF_SCOPE_NEEDS_COUNCIL));
        List<Explanation> before = new ArrayList<>(dearer.steps());
        before.addAll(later.steps());
        return Computation.after(
                before,
                needed,
                Explanation.of("I15", "changeNeedsCouncil", "cost ∨ end ∨ scope ∧ rule", needed, "scope", scope));
    }

    private static Computation<Boolean> costAbove(Ruleset law, BigDecimal before, BigDecimal after) {
        BigDecimal share = law.decimal(RulesetKey.CHANGE_COST_SHARE);
        BigDecimal limit = before.add(before.multiply(share));
        boolean above = after.compareTo(limit) > 0;
        return Computation.of(
                above,
                Explanation.of(
                        "I15",
                        "costAbove",
                        "c′ > c + c × q",
                        above,
                        "before",
                        before.toPlainString(),
                        "after",
                        after.toPlainString(),
                        "q",
                        share.toPlainString(),
                        "limit",
                        limit.toPlainString()));
    }

    private static Computation<Boolean> endAfter(Ruleset law, LocalDate before, LocalDate after) {
        int months = law.whole(RulesetKey.CHANGE_MONTHS);
        LocalDate limit = before.plusMonths(months);
        boolean later = after.isAfter(limit);
        return Computation.of(
                later,
                Explanation.of(
                        "I15",
                        "endAfter",
                        "e′ > e + m",
                        later,
                        "before",
                        before,
                        "after",
                        after,
                        "months",
                        months,
                        "limit",
                        limit));
    }
}
