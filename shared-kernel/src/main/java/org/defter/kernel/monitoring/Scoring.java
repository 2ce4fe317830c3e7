package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.measure.ObjectiveScore;
import org.defter.kernel.law.measure.ShareOfPerformance;
import org.defter.kernel.plan.IndicatorCard;
import org.defter.kernel.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/**
 * Computes scorecards (S08, S13), from what the version that counts says and what the record of the period says, and from
 * nothing else: the same record gives the same scores at any time.
 *
 * <p>A half-year's values are measured against the target of the year: no plan has targets of half years. The score of a goal
 * is the mean of its objectives, that of the plan the mean of its goals; no text says so.
 */
public final class Scoring {

    private final PlanContent content;
    private final PeriodRecord period;
    private final Law law;

    private Scoring(PlanContent content, PeriodRecord period, Law law) {
        this.content = content;
        this.period = period;
        this.law = law;
    }

    /**
     * The scorecard of the year: each value against the target of the year.
     *
     * @param content what the version that counts says
     * @param period the record of the period
     * @param law the law with the ruleset of the period
     */
    public static Scorecard ofYear(PlanContent content, PeriodRecord period, Law law) {
        Scoring scoring = new Scoring(content, period, law);
        return scoring.score(scoring::inYear);
    }

    /**
     * The scorecard of the years so far (S08, from the second year on): a cumulative indicator by its value to date against the
     * target of the year, a yearly one by the sum of its values against the sum of its targets, over the years for which it has
     * targets.
     *
     * @param content what the version that counts says
     * @param period the record of the period
     * @param law the law with the ruleset of the period
     * @param earlier the closed reports of the whole years before, by their year
     */
    public static Scorecard toDate(
            PlanContent content, PeriodRecord period, Law law, Map<Integer, PeriodRecord> earlier) {
        Scoring scoring = new Scoring(content, period, law);
        return scoring.score(indicator -> scoring.toDate(indicator, earlier));
    }

    @FunctionalInterface
    private interface Measuring {
        Scorecard.IndicatorScore measure(PlanContent.Indicator indicator);
    }

    private Scorecard score(Measuring measuring) {
        List<Scorecard.GoalScore> goals =
                content.goals().stream().map(goal -> goal(goal, measuring)).toList();
        return new Scorecard(
                goals, mean(goals.stream().map(Scorecard.GoalScore::score).toList(), UndefinedReason.NO_GOALS));
    }

    private Scorecard.GoalScore goal(PlanContent.Goal goal, Measuring measuring) {
        List<Scorecard.ObjectiveScore> objectives = goal.objectives().stream()
                .map(objective -> objective(objective, measuring))
                .toList();
        return new Scorecard.GoalScore(
                goal.id(),
                goal.code(),
                goal.title(),
                mean(objectives.stream().map(Scorecard.ObjectiveScore::score).toList(), UndefinedReason.NO_OBJECTIVES),
                objectives);
    }

    private Scorecard.ObjectiveScore objective(PlanContent.Objective objective, Measuring measuring) {
        List<Scorecard.IndicatorScore> indicators =
                objective.indicators().stream().map(measuring::measure).toList();
        return new Scorecard.ObjectiveScore(
                objective.id(), objective.card().code(), objective.card().title(), weighted(indicators), indicators);
    }

    // -- indicators

    private Scorecard.IndicatorScore inYear(PlanContent.Indicator indicator) {
        IndicatorCard card = indicator.card();
        BigDecimal target = card.targets().get(period.frame().subject().year());
        IndicatorReport report = period.report(indicator.id());
        BigDecimal counted = report.counted().orElse(null);
        return new Scorecard.IndicatorScore(
                indicator.id(),
                card,
                target,
                counted,
                ofValue(report, target == null, counted, value -> performance(card, target, value)),
                provisional(report, target == null, value -> performance(card, target, value)));
    }

    private Scorecard.IndicatorScore toDate(PlanContent.Indicator indicator, Map<Integer, PeriodRecord> earlier) {
        return switch (indicator.card().accumulation()) {
            case CUMULATIVE -> inYear(indicator);
            case YEARLY -> summed(indicator, earlier);
        };
    }

    private Scorecard.IndicatorScore summed(PlanContent.Indicator indicator, Map<Integer, PeriodRecord> earlier) {
        IndicatorCard card = indicator.card();
        int year = period.frame().subject().year();
        List<BigDecimal> targets = List.copyOf(card.targets().headMap(year + 1).values());
        BigDecimal target = sum(targets);
        IndicatorReport report = period.report(indicator.id());
        boolean noTarget = !card.targets().containsKey(year);
        List<BigDecimal> before = new ArrayList<>();
        for (int past : card.targets().headMap(year).keySet()) {
            PeriodRecord closed = earlier.get(past);
            if (closed == null) {
                return undefined(indicator, target, UndefinedReason.EARLIER_YEAR_NOT_CLOSED);
            }
            Optional<BigDecimal> value = closed.report(indicator.id()).counted();
            if (value.isEmpty()) {
                return undefined(indicator, target, UndefinedReason.EARLIER_YEAR_NOT_MEASURED);
            }
            before.add(value.get());
        }
        BigDecimal counted = report.counted().orElse(null);
        return new Scorecard.IndicatorScore(
                indicator.id(),
                card,
                target,
                counted == null ? null : sum(before).add(counted),
                ofValue(report, noTarget, counted, value -> performance(card, targets, and(before, value))),
                provisional(report, noTarget, value -> performance(card, targets, and(before, value))));
    }

    private static Scorecard.IndicatorScore undefined(
            PlanContent.Indicator indicator, BigDecimal target, UndefinedReason reason) {
        return new Scorecard.IndicatorScore(
                indicator.id(), indicator.card(), target, null, new Performance.Undefined(reason), null);
    }

    @FunctionalInterface
    private interface Formula {
        Performance.Computed of(BigDecimal value);
    }

    /** A value put right after the closing counts even where nothing had been measured. */
    private static Performance ofValue(
            IndicatorReport report, boolean noTarget, @Nullable BigDecimal counted, Formula formula) {
        if (counted != null) {
            return noTarget ? new Performance.Undefined(UndefinedReason.NO_TARGET_FOR_YEAR) : formula.of(counted);
        }
        return new Performance.Undefined(
                switch (report.state()) {
                    case MISSING -> UndefinedReason.NOT_REPORTED;
                    case SENT_BACK -> UndefinedReason.SENT_BACK;
                    case REPORTED, APPROVED -> UndefinedReason.NOT_APPROVED;
                    case NOT_MEASURED -> UndefinedReason.NOT_MEASURED;
                });
    }

    private static Performance.@Nullable Computed provisional(
            IndicatorReport report, boolean noTarget, Formula formula) {
        BigDecimal waiting = report.value();
        return report.state() == ReportState.REPORTED && waiting != null && !noTarget ? formula.of(waiting) : null;
    }

    private Performance.Computed performance(IndicatorCard card, @Nullable BigDecimal target, BigDecimal value) {
        if (target == null) {
            throw new IllegalStateException("there is no performance without a target");
        }
        return capped(law.indicatorPerformance(card.baseline(), target, value, card.direction(), card.accumulation()));
    }

    private Performance.Computed performance(IndicatorCard card, List<BigDecimal> targets, List<BigDecimal> values) {
        return capped(law.performanceToDate(targets, values, card.direction()));
    }

    private Performance.Computed capped(Computation<BigDecimal> raw) {
        Computation<BigDecimal> capped = law.cappedPerformance(raw.result());
        List<Explanation> steps = new ArrayList<>(raw.steps());
        steps.addAll(capped.steps());
        return new Performance.Computed(raw.result(), capped.result(), steps);
    }

    // -- objectives, goals, the plan

    private Score weighted(List<Scorecard.IndicatorScore> indicators) {
        List<ShareOfPerformance> measured = indicators.stream()
                .flatMap(indicator -> indicator.performance().computed().stream()
                        .map(performance ->
                                new ShareOfPerformance(indicator.card().share(), performance.raw())))
                .toList();
        BigDecimal share = sum(measured.stream().map(ShareOfPerformance::share).toList());
        if (indicators.isEmpty()) {
            return new Score(new Performance.Undefined(UndefinedReason.NO_INDICATORS), share, null);
        }
        if (measured.size() == indicators.size()) {
            return new Score(computed(law.objectiveScore(measured)), share, null);
        }
        return new Score(
                new Performance.Undefined(UndefinedReason.PARTS_UNDEFINED),
                share,
                measured.isEmpty() ? null : computed(law.measuredScore(measured)));
    }

    private Score mean(List<Score> parts, UndefinedReason ifNone) {
        List<ObjectiveScore> measured = parts.stream()
                .flatMap(part -> part.whole().computed().stream())
                .map(part -> new ObjectiveScore(part.capped(), part.raw()))
                .toList();
        if (parts.isEmpty()) {
            return new Score(new Performance.Undefined(ifNone), BigDecimal.ZERO, null);
        }
        BigDecimal share =
                law.meanShare(parts.stream().map(Score::measuredShare).toList()).result();
        if (measured.size() == parts.size()) {
            return new Score(computed(law.meanScore(measured)), share, null);
        }
        return new Score(
                new Performance.Undefined(UndefinedReason.PARTS_UNDEFINED),
                share,
                measured.isEmpty() ? null : computed(law.meanScore(measured)));
    }

    private static Performance.Computed computed(Computation<ObjectiveScore> score) {
        return new Performance.Computed(score.result().raw(), score.result().score(), score.steps());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> and(List<BigDecimal> numbers, BigDecimal last) {
        List<BigDecimal> all = new ArrayList<>(numbers);
        all.add(last);
        return all;
    }
}
