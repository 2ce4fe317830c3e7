package org.defter.kernel.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.RepaymentId;
import org.jspecify.annotations.Nullable;

/**
 * The finances of a municipality in one year, from the stream of that year.
 *
 * @param year the year
 * @param revenue its final budget revenue, as rectified last; none while it is not known
 * @param stocks debt stocks recorded in it, as rectified last
 * @param borrowings borrowings, as rectified last
 * @param repayments repayments, as rectified last
 */
public record FinancesYear(
        int year,
        @Nullable Revenue revenue,
        List<Stock> stocks,
        List<Borrowing> borrowings,
        List<Repayment> repayments) {

    /** Copies the lists, so that the record cannot change afterwards. */
    public FinancesYear {
        stocks = List.copyOf(stocks);
        borrowings = List.copyOf(borrowings);
        repayments = List.copyOf(repayments);
    }

    /**
     * A final budget revenue.
     *
     * @param amount amount in lira
     * @param document what shows it
     * @param finalOn day it became final
     */
    public record Revenue(Money amount, String document, LocalDate finalOn) {}

    /**
     * A debt stock.
     *
     * @param asOf the day it is the stock of
     * @param amount amount in lira
     * @param document what shows it
     */
    public record Stock(LocalDate asOf, Money amount, String document) {}

    /**
     * A borrowing.
     *
     * @param borrowingId the borrowing
     * @param origin domestic or foreign
     * @param lender who lends
     * @param amount amount in lira
     * @param projectId the project it is for
     * @param fundingId the funding of that project
     * @param borrowedOn day of the contract
     */
    public record Borrowing(
            BorrowingId borrowingId,
            FundingOrigin origin,
            String lender,
            Money amount,
            @Nullable ProjectId projectId,
            @Nullable FundingId fundingId,
            LocalDate borrowedOn) {}

    /**
     * A repayment.
     *
     * @param repaymentId the repayment
     * @param amount amount in lira
     * @param borrowingId the borrowing it repays
     * @param repaidOn day of the payment
     */
    public record Repayment(
            RepaymentId repaymentId, Money amount, @Nullable BorrowingId borrowingId, LocalDate repaidOn) {}

    /** A year of which nothing is recorded. */
    public static FinancesYear initial(int year) {
        return new FinancesYear(year, null, List.of(), List.of(), List.of());
    }

    /**
     * The years with borrowings that are under contract and not recorded among them yet. A borrowing that is recorded counts
     * as it is recorded.
     *
     * @param years the years on record
     * @param signed what contracts say was borrowed
     */
    public static List<FinancesYear> including(List<FinancesYear> years, List<Borrowing> signed) {
        SortedMap<Integer, FinancesYear> all = new TreeMap<>();
        years.forEach(year -> all.put(year.year(), year));
        signed.stream()
                .filter(loan -> years.stream()
                        .allMatch(year -> year.borrowing(loan.borrowingId()).isEmpty()))
                .forEach(loan -> all.merge(
                        loan.borrowedOn().getYear(),
                        initial(loan.borrowedOn().getYear()).borrowings(List.of(loan)),
                        (year, more) -> year.borrowings(and(year.borrowings(), loan))));
        return List.copyOf(all.values());
    }

    /** The stock of that day. */
    public Optional<Stock> stock(LocalDate asOf) {
        return stocks.stream().filter(one -> one.asOf().equals(asOf)).findFirst();
    }

    /** The borrowing. */
    public Optional<Borrowing> borrowing(BorrowingId id) {
        return borrowings.stream().filter(one -> one.borrowingId().equals(id)).findFirst();
    }

    /** The repayment. */
    public Optional<Repayment> repayment(RepaymentId id) {
        return repayments.stream().filter(one -> one.repaymentId().equals(id)).findFirst();
    }

    /** The year after one more event; any history is accepted. */
    public FinancesYear evolve(FinancesEvent event) {
        return switch (event) {
            case FinalRevenueRecorded e -> revenue(new Revenue(e.revenue(), e.document(), e.occurredOn()));
            case FinalRevenueRectified e ->
                revenue(new Revenue(e.revenue(), e.document(), revenue == null ? e.occurredOn() : revenue.finalOn()));
            case DebtStockRecorded e -> stocks(and(stocks, new Stock(e.asOf(), e.stock(), e.document())));
            case DebtStockRectified e ->
                stocks(map(
                        stocks,
                        one -> one.asOf().equals(e.asOf()) ? new Stock(e.asOf(), e.stock(), e.document()) : one));
            case BorrowingRecorded e ->
                borrowings(and(
                        borrowings,
                        new Borrowing(
                                e.borrowingId(),
                                e.origin(),
                                e.lender(),
                                e.amount(),
                                e.projectId(),
                                e.fundingId(),
                                e.occurredOn())));
            case BorrowingRectified e ->
                borrowings(map(
                        borrowings,
                        one -> one.borrowingId().equals(e.borrowingId())
                                ? new Borrowing(
                                        one.borrowingId(),
                                        one.origin(),
                                        one.lender(),
                                        e.amount(),
                                        one.projectId(),
                                        one.fundingId(),
                                        one.borrowedOn())
                                : one));
            case RepaymentRecorded e ->
                repayments(
                        and(repayments, new Repayment(e.repaymentId(), e.amount(), e.borrowingId(), e.occurredOn())));
            case RepaymentRectified e ->
                repayments(map(
                        repayments,
                        one -> one.repaymentId().equals(e.repaymentId())
                                ? new Repayment(one.repaymentId(), e.amount(), one.borrowingId(), one.repaidOn())
                                : one));
        };
    }

    private FinancesYear revenue(Revenue now) {
        return new FinancesYear(year, now, stocks, borrowings, repayments);
    }

    private FinancesYear stocks(List<Stock> now) {
        return new FinancesYear(year, revenue, now, borrowings, repayments);
    }

    private FinancesYear borrowings(List<Borrowing> now) {
        return new FinancesYear(year, revenue, stocks, now, repayments);
    }

    private FinancesYear repayments(List<Repayment> now) {
        return new FinancesYear(year, revenue, stocks, borrowings, now);
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
