package org.defter.kernel.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.law.measure.ObjectiveScore;
import org.defter.kernel.law.measure.ShareOfPerformance;

/** Deadlines, shares and performance of plans (S01, S06, S08, S12, S13). */
final class PlanRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlanRules() {}

    static Computation<LocalDate> strategicPlanDeadline(Ruleset law, LocalDate electionDay) {
        int months = law.whole(RulesetKey.STRATEGIC_PLAN_MONTHS);
        LocalDate last = electionDay.plusMonths(months);
        return Computation.of(
                last,
                Explanation.of("S01", "strategicPlanDeadline", "E + m", last, "E", electionDay, "months", months));
    }

    static Computation<Boolean> updatable(Ruleset law, int already) {
        int most = law.whole(RulesetKey.UPDATES_PER_VALUE);
        boolean holds = QuorumRules.attendees(already) < most;
        return Computation.of(holds, Explanation.of("S06", "updatable", "k < m", holds, "k", already, "m", most));
    }

    static Computation<LocalDate> reportPeriodEnd(Ruleset law, int year, MonitoringReport report) {
        int months = law.whole(
                switch (report) {
                    case HALF_YEAR -> RulesetKey.MONITORING_MONTHS;
                    case YEAR -> RulesetKey.EVALUATION_MONTHS;
                });
        LocalDate last = LocalDate.of(year, 1, 1).plusMonths(months).minusDays(1);
        return Computation.of(
                last,
                Explanation.of(
                        "S08",
                        "reportPeriodEnd",
                        "01-01 + m − 1",
                        last,
                        "report",
                        report,
                        "year",
                        year,
                        "months",
                        months));
    }

    static Computation<Boolean> cumulativeEvaluation(Ruleset law, int planYear) {
        int from = law.whole(RulesetKey.CUMULATIVE_FROM_YEAR);
        boolean holds = QuorumRules.membership(planYear) >= from;
        return Computation.of(
                holds, Explanation.of("S08", "cumulativeEvaluation", "k ≥ m", holds, "k", planYear, "m", from));
    }

    static Computation<Boolean> shareSum(Ruleset law, List<BigDecimal> shares) {
        BigDecimal whole = law.decimal(RulesetKey.SHARE_SUM);
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean holds = sum.compareTo(whole) == 0 && shares.stream().allMatch(share -> share.signum() > 0);
        return Computation.of(
                holds,
                Explanation.of(
                        "S12",
                        "shareSum",
                        "Σ share = s, share > 0",
                        holds,
                        "count",
                        shares.size(),
                        "sum",
                        sum.toPlainString(),
                        "s",
                        whole.toPlainString()));
    }

    static Computation<Boolean> yearlyTargets(Ruleset law, int firstYear, int lastYear, List<Integer> targetYears) {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("the plan ends in " + lastYear + ", before " + firstYear);
        }
        int each = law.whole(RulesetKey.TARGETS_PER_YEAR);
        Map<Integer, Integer> counts = new HashMap<>();
        targetYears.forEach(year -> counts.merge(year, 1, Integer::sum));
        boolean holds = counts.keySet().stream().allMatch(year -> year >= firstYear && year <= lastYear)
                && IntStream.rangeClosed(firstYear, lastYear).allMatch(year -> counts.getOrDefault(year, 0) == each);
        return Computation.of(
                holds,
                Explanation.of(
                        "S12",
                        "yearlyTargets",
                        "∀ year: targets = m",
                        holds,
                        "firstYear",
                        firstYear,
                        "lastYear",
                        lastYear,
                        "count",
                        targetYears.size(),
                        "m",
                        each));
    }

    static Computation<BigDecimal> indicatorPerformance(
            Ruleset law,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal realised,
            Direction direction,
            Accumulation accumulation) {
        BigDecimal a = switch (accumulation) {
            case CUMULATIVE -> baseline;
            case YEARLY -> law.decimal(RulesetKey.YEARLY_BASELINE);
        };
        if (target.compareTo(a) == 0) {
            return flatTarget(law, a, target, realised, direction);
        }
        int decimals = law.whole(RulesetKey.PERFORMANCE_DECIMALS);
        BigDecimal performance =
                realised.subtract(a).multiply(HUNDRED).divide(target.subtract(a), decimals, RoundingMode.HALF_UP);
        return Computation.of(
                performance,
                Explanation.of(
                        "S13",
                        "indicatorPerformance",
                        "(C−A)/(B−A)×100",
                        performance.toPlainString(),
                        "A",
                        a.toPlainString(),
                        "B",
                        target.toPlainString(),
                        "C",
                        realised.toPlainString(),
                        "decimals",
                        decimals));
    }

    static Computation<BigDecimal> performanceToDate(
            Ruleset law, List<BigDecimal> targets, List<BigDecimal> realised, Direction direction) {
        if (targets.isEmpty() || targets.size() != realised.size()) {
            throw new IllegalArgumentException("each year has a target and a value");
        }
        BigDecimal a = law.decimal(RulesetKey.YEARLY_BASELINE).multiply(BigDecimal.valueOf(targets.size()));
        BigDecimal target = sum(targets);
        BigDecimal value = sum(realised);
        if (target.compareTo(a) == 0) {
            return flatTarget(law, a, target, value, direction);
        }
        int decimals = law.whole(RulesetKey.PERFORMANCE_DECIMALS);
        BigDecimal performance =
                value.subtract(a).multiply(HUNDRED).divide(target.subtract(a), decimals, RoundingMode.HALF_UP);
        return Computation.of(
                performance,
                Explanation.of(
                        "S08",
                        "performanceToDate",
                        "(ΣC−ΣA)/(ΣB−ΣA)×100",
                        performance.toPlainString(),
                        "years",
                        targets.size(),
                        "A",
                        a.toPlainString(),
                        "B",
                        target.toPlainString(),
                        "C",
                        value.toPlainString(),
                        "decimals",
                        decimals));
    }

    static Computation<BigDecimal> cappedPerformance(Ruleset law, BigDecimal performance) {
        BigDecimal floor = law.decimal(RulesetKey.PERFORMANCE_FLOOR);
        BigDecimal ceiling = law.decimal(RulesetKey.PERFORMANCE_CEILING);
        BigDecimal capped = performance.max(floor).min(ceiling);
        return Computation.of(
                capped,
                Explanation.of(
                        "S13",
                        "cappedPerformance",
                        "min(max(p, floor), ceiling)",
                        capped.toPlainString(),
                        "p",
                        performance.toPlainString(),
                        "floor",
                        floor.toPlainString(),
                        "ceiling",
                        ceiling.toPlainString()));
    }

    static Computation<ObjectiveScore> objectiveScore(Ruleset law, List<ShareOfPerformance> indicators) {
        return score(law, "objectiveScore", law.decimal(RulesetKey.SHARE_SUM), indicators);
    }

    static Computation<ObjectiveScore> measuredScore(Ruleset law, List<ShareOfPerformance> indicators) {
        BigDecimal measured =
                sum(indicators.stream().map(ShareOfPerformance::share).toList());
        if (measured.signum() <= 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return score(law, "measuredScore", measured, indicators);
    }

    static Computation<ObjectiveScore> meanScore(Ruleset law, List<ObjectiveScore> parts) {
        BigDecimal score = mean(law, parts.stream().map(ObjectiveScore::score).toList());
        BigDecimal raw = mean(law, parts.stream().map(ObjectiveScore::raw).toList());
        return Computation.of(
                new ObjectiveScore(score, raw),
                Explanation.of(
                        "S13",
                        "meanScore",
                        "Σ score / n",
                        score.toPlainString(),
                        "parts",
                        parts.stream().map(part -> part.score().toPlainString()).collect(Collectors.joining("; ")),
                        "n",
                        parts.size(),
                        "raw",
                        raw.toPlainString()));
    }

    static Computation<BigDecimal> meanShare(Ruleset law, List<BigDecimal> shares) {
        BigDecimal mean = mean(law, shares);
        return Computation.of(
                mean,
                Explanation.of(
                        "S13",
                        "meanShare",
                        "Σ share / n",
                        mean.toPlainString(),
                        "parts",
                        shares.stream().map(BigDecimal::toPlainString).collect(Collectors.joining("; ")),
                        "n",
                        shares.size()));
    }

    private static BigDecimal mean(Ruleset law, List<BigDecimal> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is no mean of nothing");
        }
        return sum(parts)
                .divide(
                        BigDecimal.valueOf(parts.size()),
                        law.whole(RulesetKey.PERFORMANCE_DECIMALS),
                        RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Computation<ObjectiveScore> score(
            Ruleset law, String step, BigDecimal whole, List<ShareOfPerformance> indicators) {
        BigDecimal floor = law.decimal(RulesetKey.PERFORMANCE_FLOOR);
        BigDecimal ceiling = law.decimal(RulesetKey.PERFORMANCE_CEILING);
        int decimals = law.whole(RulesetKey.PERFORMANCE_DECIMALS);
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal raw = BigDecimal.ZERO;
        List<String> parts = new ArrayList<>();
        for (ShareOfPerformance indicator : indicators) {
            BigDecimal capped = indicator.performance().max(floor).min(ceiling);
            score = score.add(indicator.share().multiply(capped));
            raw = raw.add(indicator.share().multiply(indicator.performance()));
            parts.add(indicator.share().toPlainString() + " × " + capped.toPlainString());
        }
        ObjectiveScore result = new ObjectiveScore(
                score.divide(whole, decimals, RoundingMode.HALF_UP), raw.divide(whole, decimals, RoundingMode.HALF_UP));
        return Computation.of(
                result,
                Explanation.of(
                        "S13",
                        step,
                        "Σ share × min(max(performance, " + floor + "), " + ceiling + ") / " + whole,
                        result.score().toPlainString(),
                        "parts",
                        parts.isEmpty() ? "NONE" : String.join("; ", parts),
                        "floor",
                        floor.toPlainString(),
                        "ceiling",
                        ceiling.toPlainString(),
                        "raw",
                        result.raw().toPlainString(),
                        "whole",
                        whole.toPlainString()));
    }

    private static Computation<BigDecimal> flatTarget(
            Ruleset law, BigDecimal a, BigDecimal target, BigDecimal realised, Direction direction) {
        boolean met = switch (direction) {
            case RISING -> realised.compareTo(target) >= 0;
            case FALLING -> realised.compareTo(target) <= 0;
        };
        BigDecimal performance = law.decimal(met ? RulesetKey.PERFORMANCE_MET : RulesetKey.PERFORMANCE_MISSED);
        return Computation.of(
                performance,
                Explanation.of(
                        "S13",
                        "flatTarget",
                        "B = A",
                        performance.toPlainString(),
                        "A",
                        a.toPlainString(),
                        "B",
                        target.toPlainString(),
                        "C",
                        realised.toPlainString(),
                        "direction",
                        direction));
    }
}
