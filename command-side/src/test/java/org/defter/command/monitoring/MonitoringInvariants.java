package org.defter.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.defter.command.ActContext;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.monitoring.IndicatorNotMeasured;
import org.defter.kernel.monitoring.MonitoringEvent;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.monitoring.Performance;
import org.defter.kernel.monitoring.PeriodClosed;
import org.defter.kernel.monitoring.PeriodOpened;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.PeriodVersionChanged;
import org.defter.kernel.monitoring.ReportClockStopped;
import org.defter.kernel.monitoring.Reporter;
import org.defter.kernel.monitoring.Scorecard;
import org.defter.kernel.monitoring.Scoring;
import org.defter.kernel.monitoring.ValueApproved;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.monitoring.ValueSentBack;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.Plans;

/** What holds of every monitoring period whatever is tried on it. */
final class MonitoringInvariants {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What holds after every act. */
    void holdAfter(
            MonitoringCommand command,
            List<MonitoringEvent> before,
            List<MonitoringEvent> events,
            List<PlanEvent> plan,
            ActContext act) {
        assertThat(events)
                .as("nothing happens in the future")
                .allMatch(event -> !event.occurredOn().isAfter(act.today()));
        assertThat(events).as("one stream").allMatch(event -> event.periodId().equals(command.periodId()));
        boolean closedBefore = before.stream().anyMatch(PeriodClosed.class::isInstance);
        if (closedBefore) {
            assertThat(events).as("a closed period is only put right").allMatch(ValueRectified.class::isInstance);
        }
        events.forEach(event -> holdsOf(event, before, plan, act));
    }

    private static void holdsOf(
            MonitoringEvent event, List<MonitoringEvent> before, List<PlanEvent> plan, ActContext act) {
        switch (event) {
            case PeriodOpened e -> wholeShares(e.frozen().version(), plan);
            case PeriodVersionChanged e -> wholeShares(e.frozen().version(), plan);
            case ValueApproved e ->
                assertThat(lastReporter(before, e.indicatorId()))
                        .as("four eyes")
                        .isPresent()
                        .get()
                        .isNotEqualTo(new Reporter(act.actor().login().accountId(), null));
            case PeriodClosed e -> {
                PeriodRecord record = MonitoringPeriods.record(before);
                assertThat(e.occurredOn())
                        .as("closed after its end")
                        .isAfter(record.frame().periodEnd());
                assertThat(record.unsettled())
                        .as("approved or not measured, every one")
                        .isEmpty();
                assertThat(
                                record.frame().subject().report() == MonitoringPeriods.YEAR_2025.report()
                                        ? record.unevaluated()
                                        : List.of())
                        .as("every objective of a year is evaluated")
                        .isEmpty();
                assertThat(e.frozen())
                        .as("closed under the version in force at its end")
                        .isEqualTo(MonitoringPeriods.plan(plan)
                                .counting(
                                        record.frame().subject().firstDay(),
                                        record.frame().periodEnd())
                                .orElseThrow()
                                .version());
            }
            default -> {
                // Holds by the checks above.
            }
        }
    }

    private static void wholeShares(int version, List<PlanEvent> plan) {
        PlanContent content = MonitoringActs.versions(plan).frozen().get(version);
        assertThat(content).as("version %s of the plan", version).isNotNull();
        Law law = MonitoringPeriods.LAW.on(Plans.ADOPTED_ON);
        content.objectives()
                .forEach(objective -> assertThat(law.shareSum(objective.indicators().stream()
                                        .map(indicator -> indicator.card().share())
                                        .toList())
                                .result())
                        .as("shares of an objective")
                        .isTrue());
    }

    private static Optional<Reporter> lastReporter(List<MonitoringEvent> before, IndicatorId indicator) {
        return before.reversed().stream()
                .filter(event ->
                        event instanceof ValueReported e && e.indicatorId().equals(indicator))
                .map(event -> ((ValueReported) event).reporter())
                .findFirst();
    }

    /** What holds of the record of a whole walk. */
    void holdAtTheEnd(List<MonitoringEvent> history) {
        PeriodRecord record = MonitoringPeriods.record(history);
        Law law = MonitoringPeriods.LAW.on(record.frame().periodEnd());
        PlanContent content = content(record.measure().frozen().version());
        Scorecard card = Scoring.ofYear(content, record, law);
        assertThat(Scoring.ofYear(content, MonitoringPeriods.record(history), law))
                .as("the same record gives the same scores")
                .isEqualTo(card);
        independently(content, history, record.frame().subject().year(), card);
        if (record.closed()) {
            assertThat(history.stream()
                            .dropWhile(event -> !(event instanceof PeriodClosed))
                            .skip(1))
                    .as("after the closing")
                    .allMatch(event -> event instanceof ValueRectified || event instanceof ReportClockStopped);
            assertThat(MonitoringActs.after(history)).isInstanceOf(MonitoringPeriod.Closed.class);
        }
        List<MonitoringEvent> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(history.size()));
        assertThat(MonitoringActs.after(shuffled)).as("any history is accepted").isNotNull();
    }

    private static PlanContent content(int version) {
        return version == 1 ? Plans.content(Plans.drafted()) : Plans.content(Plans.updateDrafted());
    }

    /** The scores once more, as one would by hand: from the events, in exact fractions, rounded at the end only. */
    private static void independently(PlanContent content, List<MonitoringEvent> history, int year, Scorecard card) {
        Map<IndicatorId, BigDecimal> approved = new HashMap<>();
        Map<IndicatorId, BigDecimal> reported = new HashMap<>();
        for (MonitoringEvent event : history) {
            switch (event) {
                case ValueReported e -> {
                    reported.put(e.indicatorId(), e.value());
                    approved.remove(e.indicatorId());
                }
                case IndicatorNotMeasured e -> approved.remove(e.indicatorId());
                case ValueSentBack e -> approved.remove(e.indicatorId());
                case ValueApproved e -> approved.put(e.indicatorId(), reported.get(e.indicatorId()));
                case ValueRectified e -> approved.put(e.indicatorId(), e.newValue());
                default -> {
                    // No value.
                }
            }
        }
        BigDecimal score = BigDecimal.ZERO;
        for (PlanContent.Indicator indicator : content.indicators().toList()) {
            Performance told = card.indicator(indicator.id()).orElseThrow().performance();
            BigDecimal value = approved.get(indicator.id());
            assertThat(told.computed().isPresent())
                    .as("a figure where there is a value")
                    .isEqualTo(value != null);
            if (value != null) {
                BigDecimal performance = byHand(indicator.card(), value, year);
                assertThat(told.computed()
                                .orElseThrow()
                                .raw()
                                .subtract(performance)
                                .abs())
                        .as("performance of %s", indicator.card().code())
                        .isLessThanOrEqualTo(new BigDecimal("0.005"));
                score = score.add(indicator
                        .card()
                        .share()
                        .multiply(performance.max(BigDecimal.ZERO).min(HUNDRED)));
            }
        }
        if (approved.size() == content.indicators().count()) {
            assertThat(card.plan()
                            .whole()
                            .computed()
                            .orElseThrow()
                            .capped()
                            .subtract(score.divide(HUNDRED, MathContext.DECIMAL64))
                            .abs())
                    .as("score of the plan")
                    .isLessThanOrEqualTo(new BigDecimal("0.02"));
        } else {
            assertThat(card.plan().whole()).as("no score of a part").isInstanceOf(Performance.Undefined.class);
        }
    }

    private static BigDecimal byHand(IndicatorCard card, BigDecimal value, int year) {
        BigDecimal a = card.accumulation() == Accumulation.YEARLY ? BigDecimal.ZERO : card.baseline();
        BigDecimal b = card.targets().get(year);
        return value.subtract(a).multiply(HUNDRED).divide(b.subtract(a), MathContext.DECIMAL64);
    }
}
