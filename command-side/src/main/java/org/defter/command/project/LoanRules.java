package org.defter.command.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.Rejected;
import org.defter.kernel.Money;
import org.defter.kernel.finance.DebtPosition;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.project.AuthorityStanding;
import org.defter.kernel.project.BorrowingApprovalRecorded;
import org.defter.kernel.project.BorrowingAuthority;
import org.defter.kernel.project.Contract;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.LiraEquivalent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.project.TreasuryPermissionRecorded;
import org.jspecify.annotations.Nullable;

/** What a municipality may borrow for a project (I13, I14); every refusal carries the computation that led to it. */
final class LoanRules {

    private LoanRules() {}

    /**
     * Refuses a loan the law does not allow.
     *
     * @param debts what the municipality owes on the day of the contract
     * @return the computations it rests on; none for what is no loan
     */
    static List<Explanation> require(
            ProjectRecord file, FundingRecord funding, Contract contract, Law law, DebtPosition debts) {
        return switch (funding.card().kind()) {
            case GRANT, OWN_BUDGET -> List.of();
            case LOAN -> loan(file, funding, contract, law, debts);
        };
    }

    private static List<Explanation> loan(
            ProjectRecord file, FundingRecord funding, Contract contract, Law law, DebtPosition debts) {
        BigDecimal loan = lira(contract);
        BigDecimal revenue = debts.revenue();
        if (revenue == null) {
            throw Rejected.because(
                    ProjectRejection.FINAL_REVENUE_NOT_RECORDED,
                    "year",
                    debts.day().getYear());
        }
        Computation<BigDecimal> stock = debts.stockWith(law, loan)
                .orElseThrow(() -> Rejected.because(ProjectRejection.DEBT_STOCK_NOT_RECORDED, "day", debts.day()));
        List<Explanation> steps = new ArrayList<>();
        steps.addAll(
                switch (funding.card().origin()) {
                    case FOREIGN -> foreign(file, funding, law, debts.day());
                    case DOMESTIC -> domestic(funding, law, debts, loan, revenue);
                });
        Computation<Boolean> within = law.withinDebtLimit(stock.result(), revenue);
        List<Explanation> limit = AuthorityRules.joined(stock.steps(), within.steps());
        Rejected.unless(
                new Computation<>(within.result(), limit),
                ProjectRejection.DEBT_LIMIT_EXCEEDED,
                "stock",
                stock.result().toPlainString(),
                "limit",
                law.debtLimit(revenue).result().stripTrailingZeros().toPlainString());
        steps.addAll(limit);
        return steps;
    }

    private static BigDecimal lira(Contract contract) {
        LiraEquivalent stated = contract.lira();
        if (stated != null) {
            BigDecimal computed =
                    contract.amount().amount().multiply(stated.rate()).setScale(2, RoundingMode.HALF_UP);
            if (computed.compareTo(stated.amount().amount()) != 0) {
                throw Rejected.because(
                        ProjectRejection.LIRA_EQUIVALENT_DIFFERS,
                        "stated",
                        stated.amount().amount().toPlainString(),
                        "computed",
                        computed.toPlainString());
            }
        }
        return contract.inLira()
                .map(Money::amount)
                .orElseThrow(() -> Rejected.because(
                        ProjectRejection.LIRA_EQUIVALENT_MISSING,
                        "currency",
                        contract.amount().currency()));
    }

    /** I13: a project of the investment programme, the council's decision and the Treasury's permission. */
    private static List<Explanation> foreign(ProjectRecord file, FundingRecord funding, Law law, LocalDate day) {
        TreasuryPermissionRecorded treasury = funding.treasury();
        Computation<Boolean> allowed = law.foreignLoan(
                file.card().inInvestmentProgramme(),
                standing(funding.borrowing(), day),
                treasury != null && !treasury.occurredOn().isAfter(day));
        Rejected.unless(allowed, ProjectRejection.FOREIGN_LOAN_NOT_ALLOWED);
        return allowed.steps();
    }

    /** I14: above a share of the revenue in one year, the majority of the full membership and the ministry's approval. */
    private static List<Explanation> domestic(
            FundingRecord funding, Law law, DebtPosition debts, BigDecimal loan, BigDecimal revenue) {
        Computation<BigDecimal> inYear =
                law.domesticBorrowing(debts.day().getYear(), debts.borrowedDomestically(), loan);
        Computation<Boolean> large = law.largeBorrowing(inYear.result(), revenue);
        List<Explanation> steps = new ArrayList<>(AuthorityRules.joined(inYear.steps(), large.steps()));
        if (!large.result()) {
            return steps;
        }
        BorrowingAuthority borrowing = funding.borrowing();
        if (borrowing == null || !standing(borrowing, debts.day())) {
            throw Rejected.because(ProjectRejection.BORROWING_NOT_AUTHORISED, steps);
        }
        Computation<Integer> threshold =
                law.largeBorrowingThreshold(borrowing.given().fullMembership());
        steps.addAll(threshold.steps());
        if (borrowing.given().yes() < threshold.result()) {
            throw Rejected.because(
                    ProjectRejection.BORROWING_MAJORITY_NOT_REACHED,
                    steps,
                    "yes",
                    borrowing.given().yes(),
                    "threshold",
                    threshold.result());
        }
        Computation<Boolean> ministry = law.borrowingNeedsMinistry(inYear.result(), revenue);
        steps.addAll(ministry.steps()
                .subList(ministry.steps().size() - 1, ministry.steps().size()));
        BorrowingApprovalRecorded approval = funding.approval();
        if (ministry.result() && (approval == null || approval.occurredOn().isAfter(debts.day()))) {
            throw Rejected.because(ProjectRejection.BORROWING_NOT_APPROVED, steps);
        }
        return steps;
    }

    private static boolean standing(@Nullable BorrowingAuthority borrowing, LocalDate day) {
        return borrowing != null
                && borrowing.standing() == AuthorityStanding.STANDS
                && !borrowing.given().decision().inForceOn().isAfter(day);
    }
}
