package org.defter.kernel.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.defter.kernel.law.measure.AuthorityPoint;
import org.defter.kernel.law.measure.GrantStage;

/** Grants, loans and debt (I12 to I15); amounts in lira, exact. */
final class MoneyRules {

    private MoneyRules() {}

    static Computation<Boolean> grantNeedsCouncil(Ruleset law, boolean conditional) {
        boolean needed = law.flag(
                conditional
                        ? RulesetKey.CONDITIONAL_GRANT_NEEDS_COUNCIL
                        : RulesetKey.UNCONDITIONAL_GRANT_NEEDS_COUNCIL);
        return Computation.of(
                needed, Explanation.of("I12", "grantNeedsCouncil", "rule", needed, "conditional", conditional));
    }

    static Computation<Boolean> foreignLoan(Ruleset law, boolean programme, boolean council, boolean treasury) {
        boolean holds = (programme || !law.flag(RulesetKey.FOREIGN_LOAN_NEEDS_PROGRAMME))
                && (council || !law.flag(RulesetKey.FOREIGN_LOAN_NEEDS_COUNCIL))
                && (treasury || !law.flag(RulesetKey.FOREIGN_LOAN_NEEDS_TREASURY));
        return Computation.of(
                holds,
                Explanation.of(
                        "I13",
                        "foreignLoan",
                        "programme ∧ council ∧ treasury",
                        holds,
                        "programme",
                        programme,
                        "council",
                        council,
                        "treasury",
                        treasury));
    }

    static Computation<BigDecimal> debtLimit(Ruleset law, BigDecimal revenue) {
        BigDecimal factor = law.decimal(RulesetKey.DEBT_FACTOR);
        BigDecimal limit = amount(revenue).multiply(factor);
        return Computation.of(
                limit,
                Explanation.of(
                        "I14",
                        "debtLimit",
                        "R × f",
                        limit.toPlainString(),
                        "R",
                        revenue.toPlainString(),
                        "f",
                        factor.toPlainString()));
    }

    static Computation<Boolean> withinDebtLimit(Ruleset law, BigDecimal debtStock, BigDecimal revenue) {
        Computation<BigDecimal> limit = debtLimit(law, revenue);
        boolean holds = amount(debtStock).compareTo(limit.result()) <= 0;
        return Computation.after(
                limit.steps(),
                holds,
                Explanation.of(
                        "I14",
                        "withinDebtLimit",
                        "S ≤ L",
                        holds,
                        "S",
                        debtStock.toPlainString(),
                        "L",
                        limit.result().toPlainString()));
    }

    static Computation<Boolean> largeBorrowing(Ruleset law, BigDecimal borrowed, BigDecimal revenue) {
        BigDecimal share = law.decimal(RulesetKey.BORROWING_SHARE);
        BigDecimal limit = amount(revenue).multiply(share);
        boolean large = amount(borrowed).compareTo(limit) > 0;
        return Computation.of(
                large,
                Explanation.of(
                        "I14",
                        "largeBorrowing",
                        "b > R × q",
                        large,
                        "b",
                        borrowed.toPlainString(),
                        "R",
                        revenue.toPlainString(),
                        "q",
                        share.toPlainString(),
                        "limit",
                        limit.toPlainString()));
    }

    static Computation<Boolean> borrowingNeedsMinistry(Ruleset law, BigDecimal borrowed, BigDecimal revenue) {
        Computation<Boolean> large = largeBorrowing(law, borrowed, revenue);
        boolean needed = large.result() && law.flag(RulesetKey.BORROWING_NEEDS_MINISTRY);
        return Computation.after(
                large.steps(),
                needed,
                Explanation.of("I14", "borrowingNeedsMinistry", "large ∧ rule", needed, "large", large.result()));
    }

    static Computation<BigDecimal> debtStock(
            BigDecimal recorded, LocalDate asOf, BigDecimal borrowed, BigDecimal repaid, BigDecimal loan) {
        BigDecimal owed = amount(recorded)
                .add(amount(borrowed))
                .subtract(amount(repaid))
                .max(BigDecimal.ZERO)
                .add(amount(loan));
        return Computation.of(
                owed,
                Explanation.of(
                        "I14",
                        "debtStock",
                        "max(D + b − r, 0) + l",
                        owed.toPlainString(),
                        "D",
                        recorded.toPlainString(),
                        "asOf",
                        asOf,
                        "b",
                        borrowed.toPlainString(),
                        "r",
                        repaid.toPlainString(),
                        "l",
                        loan.toPlainString()));
    }

    static Computation<BigDecimal> domesticBorrowing(int year, BigDecimal borrowed, BigDecimal loan) {
        BigDecimal all = amount(borrowed).add(amount(loan));
        return Computation.of(
                all,
                Explanation.of(
                        "I14",
                        "domesticBorrowing",
                        "b + l",
                        all.toPlainString(),
                        "year",
                        year,
                        "b",
                        borrowed.toPlainString(),
                        "l",
                        loan.toPlainString()));
    }

    static Computation<Boolean> authorityNeeded(AuthorityPoint point, GrantStage stage) {
        boolean needed = switch (stage) {
            case APPLICATION -> point == AuthorityPoint.BEFORE_APPLICATION;
            case CONTRACT -> true;
        };
        return Computation.of(
                needed, Explanation.of("I15", "authorityNeeded", "setting", needed, "setting", point, "stage", stage));
    }

    private static BigDecimal amount(BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("an amount must not be negative, was " + value.toPlainString());
        }
        return value;
    }
}
