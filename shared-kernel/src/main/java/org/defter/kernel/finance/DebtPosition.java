package org.defter.kernel.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.Money;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality owes on a day, and what the law measures it by (I14): from the years on record alone. A stock
 * recorded for a day holds what was borrowed and repaid on that day; what came later is added and taken away.
 *
 * @param day the day
 * @param recorded the last debt stock recorded for that day or before; none if none is
 * @param borrowed what was borrowed since, up to the day
 * @param repaid what was repaid since, up to the day
 * @param borrowedDomestically what was borrowed domestically in the year of the day, up to it
 * @param revenue the last final budget revenue of a year before, final on the day; none if none is
 * @param revenueYear the year it is of; 0 if there is none
 */
public record DebtPosition(
        LocalDate day,
        FinancesYear.@Nullable Stock recorded,
        BigDecimal borrowed,
        BigDecimal repaid,
        BigDecimal borrowedDomestically,
        @Nullable BigDecimal revenue,
        int revenueYear) {

    /** The position on a day, of the years up to it in any order. */
    public static DebtPosition on(LocalDate day, List<FinancesYear> years) {
        FinancesYear.@Nullable Stock recorded = years.stream()
                .flatMap(year -> year.stocks().stream())
                .filter(stock -> !stock.asOf().isAfter(day))
                .max(Comparator.comparing(FinancesYear.Stock::asOf))
                .orElse(null);
        LocalDate after = recorded == null ? LocalDate.MIN : recorded.asOf();
        List<FinancesYear.Borrowing> borrowings = years.stream()
                .flatMap(year -> year.borrowings().stream())
                .filter(one -> !one.borrowedOn().isAfter(day))
                .toList();
        FinancesYear last = years.stream()
                .filter(year -> year.year() < day.getYear())
                .filter(year ->
                        year.revenue() != null && !year.revenue().finalOn().isAfter(day))
                .max(Comparator.comparingInt(FinancesYear::year))
                .orElse(null);
        FinancesYear.Revenue revenue = last == null ? null : last.revenue();
        return new DebtPosition(
                day,
                recorded,
                sum(borrowings.stream()
                        .filter(one -> one.borrowedOn().isAfter(after))
                        .map(FinancesYear.Borrowing::amount)),
                sum(years.stream()
                        .flatMap(year -> year.repayments().stream())
                        .filter(one ->
                                one.repaidOn().isAfter(after) && !one.repaidOn().isAfter(day))
                        .map(FinancesYear.Repayment::amount)),
                sum(borrowings.stream()
                        .filter(one -> one.origin() == FundingOrigin.DOMESTIC
                                && one.borrowedOn().getYear() == day.getYear())
                        .map(FinancesYear.Borrowing::amount)),
                revenue == null ? null : revenue.amount().amount(),
                last == null ? 0 : last.year());
    }

    /** What is owed on the day, with its computation; empty if no stock is on record to start from. */
    public Optional<Computation<BigDecimal>> stock(Law law) {
        return stockWith(law, BigDecimal.ZERO);
    }

    /**
     * What would be owed with one more loan.
     *
     * @param loan its amount in lira, not negative
     */
    public Optional<Computation<BigDecimal>> stockWith(Law law, BigDecimal loan) {
        return Optional.ofNullable(recorded)
                .map(stock -> law.debtStock(stock.amount().amount(), stock.asOf(), borrowed, repaid, loan));
    }

    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
