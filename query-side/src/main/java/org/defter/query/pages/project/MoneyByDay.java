package org.defter.query.pages.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.charts.Lines;

/**
 * The money of a project in one currency from day to day: what was planned to come, what came, what was spent.
 *
 * @param currency the currency (ISO 4217)
 * @param planned instalments on the day they are due
 * @param received instalments on the day they came
 * @param spent bills on the day they were recorded for
 */
record MoneyByDay(String currency, List<Lines.Step> planned, List<Lines.Step> received, List<Lines.Step> spent) {

    /** Copies the lists. */
    MoneyByDay {
        planned = List.copyOf(planned);
        received = List.copyOf(received);
        spent = List.copyOf(spent);
    }

    /**
     * What it has come to on a day.
     *
     * @param day the day
     * @param planned what was to have come by then
     * @param received what had come
     * @param spent what had been spent
     */
    record Sum(LocalDate day, BigDecimal planned, BigDecimal received, BigDecimal spent) {}

    /** The money in that currency, from what the API tells of a budget. */
    static MoneyByDay of(Json budget, String currency) {
        List<Json> instalments = budget.objects("instalments");
        return new MoneyByDay(
                currency,
                instalments.stream()
                        .map(one -> one.object("planned"))
                        .flatMap(one -> step(one, "due", currency))
                        .toList(),
                instalments.stream()
                        .map(one -> one.object("received"))
                        .flatMap(one -> step(one, "occurredOn", currency))
                        .toList(),
                budget.objects("spendings").stream()
                        .flatMap(one -> step(one, "occurredOn", currency))
                        .toList());
    }

    private static Stream<Lines.Step> step(Json from, String day, String currency) {
        Json amount = from.object("amount");
        return amount.text("currency").equals(currency)
                ? from.day(day).stream()
                        .map(on -> new Lines.Step(on, amount.decimal("amount").orElse(BigDecimal.ZERO)))
                : Stream.empty();
    }

    /** Its drawing; none if there is no money yet. */
    public Optional<Lines> lines() {
        return Lines.of(List.of(
                new Lines.Series("line second", planned),
                new Lines.Series("line third", received),
                new Lines.Series("line", spent)));
    }

    /** What the drawing shows, as a table: the sums on every day something happens. */
    public List<Sum> sums() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.of(planned, received, spent)
                .flatMap(List::stream)
                .map(Lines.Step::day)
                .forEach(days::add);
        List<Sum> sums = new ArrayList<>();
        for (LocalDate day : days) {
            sums.add(new Sum(day, until(planned, day), until(received, day), until(spent, day)));
        }
        return sums;
    }

    private static BigDecimal until(List<Lines.Step> steps, LocalDate day) {
        return steps.stream()
                .filter(step -> !step.day().isAfter(day))
                .map(Lines.Step::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
