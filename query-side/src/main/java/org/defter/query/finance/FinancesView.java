package org.defter.query.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.finance.DebtPosition;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.ExplanationText;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.RulesetRef;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality owes on a day, what it may owe, and how both are computed (I14); every amount in lira.
 *
 * @param municipalityId the municipality
 * @param day the day
 * @param revenue the last final budget revenue; none if none is on record
 * @param revenueYear the year it is of
 * @param debtStock what is owed; none if no stock is on record to start from
 * @param limit the highest debt stock; none without a revenue
 * @param room what may still be borrowed before the limit; none if either is not known, zero above the limit
 * @param borrowedDomestically what was borrowed domestically in the year of the day so far
 * @param ruleset the ruleset of the day
 * @param explanation the computation, step by step
 * @param sentences the same in the language of the caller
 * @param years what is on record, year by year
 */
public record FinancesView(
        MunicipalityId municipalityId,
        LocalDate day,
        @Nullable BigDecimal revenue,
        @Nullable Integer revenueYear,
        @Nullable BigDecimal debtStock,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal room,
        BigDecimal borrowedDomestically,
        RulesetRef ruleset,
        List<Explanation> explanation,
        List<String> sentences,
        List<FinancesYearView> years) {

    /** Copies the lists. */
    public FinancesView {
        explanation = List.copyOf(explanation);
        sentences = List.copyOf(sentences);
        years = List.copyOf(years);
    }

    /** The view of what is on record, under the law of the day. */
    static FinancesView of(FindFinances query, Law law, List<FinancesYearView> years) {
        DebtPosition position = DebtPosition.on(
                query.day(), years.stream().map(FinancesYearView::file).toList());
        Optional<Computation<BigDecimal>> stock = position.stock(law);
        Optional<Computation<BigDecimal>> limit =
                Optional.ofNullable(position.revenue()).map(law::debtLimit);
        List<Explanation> steps = new ArrayList<>();
        stock.ifPresent(computed -> steps.addAll(computed.steps()));
        limit.ifPresent(computed -> steps.addAll(computed.steps()));
        return new FinancesView(
                query.municipality(),
                query.day(),
                position.revenue(),
                position.revenue() == null ? null : position.revenueYear(),
                stock.map(Computation::result).orElse(null),
                limit.map(Computation::result).orElse(null),
                stock.flatMap(owed -> limit.map(
                                most -> most.result().subtract(owed.result()).max(BigDecimal.ZERO)))
                        .orElse(null),
                position.borrowedDomestically(),
                law.ruleset().ref(),
                steps,
                steps.stream()
                        .map(step -> ExplanationText.of(step, query.locale()))
                        .toList(),
                years);
    }
}
