package org.defter.command.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.Money;
import org.defter.kernel.finance.BorrowingRecorded;
import org.defter.kernel.finance.BorrowingRectified;
import org.defter.kernel.finance.DebtPosition;
import org.defter.kernel.finance.DebtStockRecorded;
import org.defter.kernel.finance.DebtStockRectified;
import org.defter.kernel.finance.FinalRevenueRecorded;
import org.defter.kernel.finance.FinalRevenueRectified;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.finance.FinancesYear;
import org.defter.kernel.finance.RepaymentRecorded;
import org.defter.kernel.finance.RepaymentRectified;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.MunicipalityRecord;

/**
 * Decides on the finances of a year, as far as the law of borrowing asks for them (I14): what is recorded once is not recorded
 * again otherwise, but rectified with a reason. That a borrowing is within the limit is asked where its contract is signed;
 * here it is recorded as the fact it is.
 *
 * <table>
 * <caption>Events, nothing, or a refusal.</caption>
 * <tr><th>command</th><th>Blank</th><th>Kept</th></tr>
 * <tr><td>RecordFinalRevenue</td><td>FinalRevenueRecorded, FINANCES_NOT_IN_LIRA, FINANCIAL_YEAR_NOT_OVER</td>
 * <td>FinalRevenueRecorded, nothing if it is the same, FINAL_REVENUE_ALREADY_RECORDED, FINANCES_NOT_IN_LIRA,
 * FINANCIAL_YEAR_NOT_OVER</td></tr>
 * <tr><td>RectifyFinalRevenue</td><td>FINAL_REVENUE_UNKNOWN</td>
 * <td>FinalRevenueRectified, FINAL_REVENUE_UNKNOWN, FINANCES_RECTIFICATION_WITHOUT_CHANGE, FINANCES_NOT_IN_LIRA</td></tr>
 * <tr><td>RecordDebtStock</td><td>DebtStockRecorded, FINANCES_NOT_IN_LIRA, DAY_OUTSIDE_YEAR</td>
 * <td>DebtStockRecorded, nothing if it is the same, DEBT_STOCK_ALREADY_RECORDED, FINANCES_NOT_IN_LIRA, DAY_OUTSIDE_YEAR</td>
 * </tr>
 * <tr><td>RectifyDebtStock</td><td>DEBT_STOCK_UNKNOWN</td>
 * <td>DebtStockRectified, DEBT_STOCK_UNKNOWN, FINANCES_RECTIFICATION_WITHOUT_CHANGE, FINANCES_NOT_IN_LIRA</td></tr>
 * <tr><td>RecordBorrowing</td><td>BorrowingRecorded, FINANCES_NOT_IN_LIRA, DAY_OUTSIDE_YEAR</td>
 * <td>BorrowingRecorded, nothing if it is the same, BORROWING_ALREADY_RECORDED, FINANCES_NOT_IN_LIRA, DAY_OUTSIDE_YEAR</td>
 * </tr>
 * <tr><td>RectifyBorrowing</td><td>BORROWING_UNKNOWN</td>
 * <td>BorrowingRectified, BORROWING_UNKNOWN, FINANCES_RECTIFICATION_WITHOUT_CHANGE, FINANCES_NOT_IN_LIRA</td></tr>
 * <tr><td>RecordRepayment</td>
 * <td>RepaymentRecorded, REPAYMENT_ABOVE_DEBT, BORROWING_UNKNOWN, FINANCES_NOT_IN_LIRA, DAY_OUTSIDE_YEAR</td>
 * <td>RepaymentRecorded, nothing if it is the same, REPAYMENT_ABOVE_DEBT, BORROWING_UNKNOWN, FINANCES_NOT_IN_LIRA,
 * DAY_OUTSIDE_YEAR</td></tr>
 * <tr><td>RectifyRepayment</td><td>REPAYMENT_UNKNOWN</td>
 * <td>RepaymentRectified, REPAYMENT_UNKNOWN, FINANCES_RECTIFICATION_WITHOUT_CHANGE, FINANCES_NOT_IN_LIRA</td></tr>
 * </table>
 */
final class FinancesDecider {

    private static final String LIRA = "TRY";

    private FinancesDecider() {}

    /**
     * Records the revenue.
     *
     * @param municipality the municipality whose it is; that it is on record is all that is asked of it
     */
    static List<FinancesEvent> recordRevenue(
            RecordFinalRevenue c, Finances finances, MunicipalityRecord municipality, ActContext act) {
        requireLira(c.revenue());
        LocalDate day = act.occurredOn(c.occurredOn());
        if (day.getYear() <= c.year()) {
            throw Rejected.because(FinancesRejection.FINANCIAL_YEAR_NOT_OVER, "year", c.year());
        }
        FinancesYear.Revenue before = finances.on(c.year()).revenue();
        if (before == null) {
            return List.of(new FinalRevenueRecorded(
                    c.financesId(), municipality.id(), c.year(), c.revenue(), c.document(), day));
        }
        if (!same(before.amount(), c.revenue())) {
            throw Rejected.because(FinancesRejection.FINAL_REVENUE_ALREADY_RECORDED);
        }
        return List.of();
    }

    static List<FinancesEvent> rectifyRevenue(RectifyFinalRevenue c, Finances finances, ActContext act) {
        requireLira(c.revenue());
        FinancesYear.Revenue before = finances.on(c.year()).revenue();
        if (before == null) {
            throw Rejected.because(FinancesRejection.FINAL_REVENUE_UNKNOWN);
        }
        requireChange(before.amount(), c.revenue());
        return List.of(new FinalRevenueRectified(
                c.financesId(),
                c.municipalityId(),
                c.year(),
                before.amount(),
                c.revenue(),
                c.reason(),
                c.document(),
                act.occurredOn(c.occurredOn(), before.finalOn())));
    }

    static List<FinancesEvent> recordStock(
            RecordDebtStock c, Finances finances, MunicipalityRecord municipality, ActContext act) {
        requireLira(c.stock());
        requireInYear(c.asOf(), c.year());
        LocalDate day = act.occurredOn(c.occurredOn(), c.asOf());
        Optional<FinancesYear.Stock> before = finances.on(c.year()).stock(c.asOf());
        if (before.isEmpty()) {
            return List.of(new DebtStockRecorded(
                    c.financesId(), municipality.id(), c.year(), c.asOf(), c.stock(), c.document(), day));
        }
        if (!same(before.get().amount(), c.stock())) {
            throw Rejected.because(FinancesRejection.DEBT_STOCK_ALREADY_RECORDED, "asOf", c.asOf());
        }
        return List.of();
    }

    static List<FinancesEvent> rectifyStock(RectifyDebtStock c, Finances finances, ActContext act) {
        requireLira(c.stock());
        FinancesYear.Stock before = finances.on(c.year())
                .stock(c.asOf())
                .orElseThrow(() -> Rejected.because(FinancesRejection.DEBT_STOCK_UNKNOWN, "asOf", c.asOf()));
        requireChange(before.amount(), c.stock());
        return List.of(new DebtStockRectified(
                c.financesId(),
                c.municipalityId(),
                c.year(),
                c.asOf(),
                before.amount(),
                c.stock(),
                c.reason(),
                c.document(),
                act.occurredOn(c.occurredOn(), c.asOf())));
    }

    static List<FinancesEvent> borrow(
            RecordBorrowing c, Finances finances, MunicipalityRecord municipality, ActContext act) {
        requireLira(c.amount());
        LocalDate day = act.occurredOn(c.occurredOn());
        requireInYear(day, c.year());
        Optional<FinancesYear.Borrowing> before = finances.on(c.year()).borrowing(c.borrowingId());
        if (before.isEmpty()) {
            return List.of(new BorrowingRecorded(
                    c.financesId(),
                    municipality.id(),
                    c.year(),
                    c.borrowingId(),
                    c.origin(),
                    c.lender(),
                    c.amount(),
                    c.projectId(),
                    c.fundingId(),
                    c.document(),
                    day));
        }
        if (!act.bySystem() && !same(before.get().amount(), c.amount())) {
            throw Rejected.because(FinancesRejection.BORROWING_ALREADY_RECORDED);
        }
        return List.of();
    }

    static List<FinancesEvent> rectifyBorrowing(RectifyBorrowing c, Finances finances, ActContext act) {
        requireLira(c.amount());
        FinancesYear.Borrowing before =
                finances.on(c.year()).borrowing(c.borrowingId()).orElseThrow(() -> unknown(c.borrowingId()));
        requireChange(before.amount(), c.amount());
        return List.of(new BorrowingRectified(
                c.financesId(),
                c.municipalityId(),
                c.year(),
                c.borrowingId(),
                before.amount(),
                c.amount(),
                c.reason(),
                c.document(),
                act.occurredOn(c.occurredOn(), before.borrowedOn())));
    }

    /**
     * Repays.
     *
     * @param years the finances of the municipality, year by year: what is owed comes of all of them
     */
    static List<FinancesEvent> repay(
            RecordRepayment c, Finances finances, List<FinancesYear> years, LawInForce law, ActContext act) {
        requireLira(c.amount());
        LocalDate day = act.occurredOn(c.occurredOn());
        requireInYear(day, c.year());
        if (finances.on(c.year()).repayment(c.repaymentId()).isPresent()) {
            return List.of();
        }
        BorrowingId borrowing = c.borrowingId();
        if (borrowing != null
                && years.stream().noneMatch(year -> year.borrowing(borrowing).isPresent())) {
            throw unknown(borrowing);
        }
        Optional<Computation<BigDecimal>> stock = DebtPosition.on(day, years).stock(law.on(day));
        BigDecimal owed = stock.map(Computation::result).orElse(BigDecimal.ZERO);
        if (c.amount().amount().compareTo(owed) > 0) {
            throw Rejected.because(
                    FinancesRejection.REPAYMENT_ABOVE_DEBT,
                    stock.map(Computation::steps).orElse(List.of()),
                    "amount",
                    c.amount().amount().toPlainString(),
                    "owed",
                    owed.toPlainString());
        }
        return List.of(new RepaymentRecorded(
                c.financesId(),
                c.municipalityId(),
                c.year(),
                c.repaymentId(),
                c.amount(),
                borrowing,
                c.document(),
                day));
    }

    static List<FinancesEvent> rectifyRepayment(RectifyRepayment c, Finances finances, ActContext act) {
        requireLira(c.amount());
        FinancesYear.Repayment before = finances.on(c.year())
                .repayment(c.repaymentId())
                .orElseThrow(
                        () -> Rejected.because(FinancesRejection.REPAYMENT_UNKNOWN, "repaymentId", c.repaymentId()));
        requireChange(before.amount(), c.amount());
        return List.of(new RepaymentRectified(
                c.financesId(),
                c.municipalityId(),
                c.year(),
                c.repaymentId(),
                before.amount(),
                c.amount(),
                c.reason(),
                c.document(),
                act.occurredOn(c.occurredOn(), before.repaidOn())));
    }

    private static boolean same(Money one, Money other) {
        return one.amount().compareTo(other.amount()) == 0;
    }

    private static void requireChange(Money before, Money now) {
        if (same(before, now)) {
            throw Rejected.because(FinancesRejection.FINANCES_RECTIFICATION_WITHOUT_CHANGE);
        }
    }

    private static void requireLira(Money amount) {
        if (!LIRA.equals(amount.currency())) {
            throw Rejected.because(FinancesRejection.FINANCES_NOT_IN_LIRA, "currency", amount.currency());
        }
    }

    private static void requireInYear(LocalDate day, int year) {
        if (day.getYear() != year) {
            throw Rejected.because(FinancesRejection.DAY_OUTSIDE_YEAR, "day", day, "year", year);
        }
    }

    private static Rejected unknown(BorrowingId id) {
        return Rejected.because(FinancesRejection.BORROWING_UNKNOWN, "borrowingId", id);
    }
}
