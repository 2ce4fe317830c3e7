package org.defter.kernel.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.Money;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.InstalmentId;

/**
 * The money of a project. Amounts in different currencies are never added: a line, and what is spent from it, has one
 * currency, and so has a funding with its instalments.
 *
 * @param lines the lines of the budget as they were set last, in the order they were set first
 * @param instalments instalments, planned and received
 * @param spendings what was spent
 */
public record ProjectBudget(
        List<BudgetLineSet> lines, List<InstalmentRecord> instalments, List<SpendingRecorded> spendings) {

    /** Copies the lists, so that the record cannot change afterwards. */
    public ProjectBudget {
        lines = List.copyOf(lines);
        instalments = List.copyOf(instalments);
        spendings = List.copyOf(spendings);
    }

    /** No money yet. */
    public static ProjectBudget none() {
        return new ProjectBudget(List.of(), List.of(), List.of());
    }

    /** The line with that code. */
    public Optional<BudgetLineSet> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** The instalment. */
    public Optional<InstalmentRecord> instalment(InstalmentId id) {
        return instalments.stream().filter(one -> one.instalmentId().equals(id)).findFirst();
    }

    /** The sum spent from a line. */
    public BigDecimal spent(String code) {
        return sum(spendings.stream().filter(one -> one.code().equals(code)).map(SpendingRecorded::amount));
    }

    /** The sum received of a funding. */
    public BigDecimal received(FundingId funding) {
        return sum(of(funding).flatMap(one -> Stream.ofNullable(one.received())).map(InstalmentReceived::amount));
    }

    /** The sum of the planned instalments of a funding, received or not. */
    public BigDecimal planned(FundingId funding) {
        return sum(of(funding).flatMap(one -> Stream.ofNullable(one.planned())).map(InstalmentPlanned::amount));
    }

    /** The budget after one more event. */
    ProjectBudget evolve(ProjectBudgetEvent event) {
        return switch (event) {
            case BudgetLineSet e ->
                new ProjectBudget(
                        line(e.code()).isPresent()
                                ? Lists.map(lines, line -> line.code().equals(e.code()) ? e : line)
                                : Lists.and(lines, e),
                        instalments,
                        spendings);
            case InstalmentPlanned e ->
                new ProjectBudget(
                        lines,
                        Lists.and(instalments, new InstalmentRecord(e.instalmentId(), e.fundingId(), e, null)),
                        spendings);
            case InstalmentReceived e -> received(e);
            case AwardWrittenOff _ -> this;
            case SpendingRecorded e -> new ProjectBudget(lines, instalments, Lists.and(spendings, e));
        };
    }

    private ProjectBudget received(InstalmentReceived e) {
        List<InstalmentRecord> now = instalment(e.instalmentId()).isPresent()
                ? Lists.map(
                        instalments,
                        one -> one.instalmentId().equals(e.instalmentId())
                                ? new InstalmentRecord(one.instalmentId(), one.fundingId(), one.planned(), e)
                                : one)
                : Lists.and(instalments, new InstalmentRecord(e.instalmentId(), e.fundingId(), null, e));
        return new ProjectBudget(lines, now, spendings);
    }

    private Stream<InstalmentRecord> of(FundingId funding) {
        return instalments.stream().filter(one -> one.fundingId().equals(funding));
    }

    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
