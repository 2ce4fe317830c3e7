package org.defter.query.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.law.measure.Accumulation;
import org.defter.kernel.law.measure.Direction;
import org.defter.kernel.monitoring.Evaluation;
import org.defter.kernel.monitoring.ObjectiveEvaluation;
import org.defter.kernel.monitoring.PeriodRecord;
import org.defter.kernel.monitoring.Scorecard;
import org.defter.kernel.monitoring.ValueRectification;
import org.defter.query.plan.TargetRevisionView;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a scorecard.
 *
 * @param plan the score of the plan
 * @param goals the goals with everything under them, in the order of the plan
 */
public record CardView(ScoreView plan, List<GoalLine> goals) {

    /** Copies the list. */
    public CardView {
        goals = List.copyOf(goals);
    }

    /**
     * A goal.
     *
     * @param goalId the goal
     * @param code its code
     * @param title the goal
     * @param score its score: the mean of its objectives
     * @param objectives its objectives
     */
    public record GoalLine(GoalId goalId, String code, String title, ScoreView score, List<ObjectiveLine> objectives) {
        /** Copies the list. */
        public GoalLine {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * An objective.
     *
     * @param objectiveId the objective
     * @param code its code
     * @param title the objective
     * @param score its score: the performance of its indicators by their shares
     * @param evaluation its evaluation (S10); none in a half-year and while there is none
     * @param indicators its indicators
     */
    public record ObjectiveLine(
            ObjectiveId objectiveId,
            String code,
            String title,
            ScoreView score,
            @Nullable Evaluation evaluation,
            List<IndicatorLine> indicators) {
        /** Copies the list. */
        public ObjectiveLine {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * An indicator.
     *
     * @param indicatorId the indicator
     * @param code its code
     * @param title what is measured
     * @param measure unit of measurement
     * @param share share in the objective, in per cent
     * @param direction whether a rising or a falling value is better
     * @param accumulation cumulative from the baseline, or each year by itself
     * @param baseline A
     * @param target B: the target of the year, or the sum of the targets so far
     * @param realised C: the value that counts, or the sum so far
     * @param performance its performance
     * @param provisional what its performance would be if the value that waits were approved
     * @param targetRevisions how the target of the year was revised by decisions in force, the old one with reason and
     *     authority
     * @param rectifications how the value was put right after the closing
     */
    public record IndicatorLine(
            IndicatorId indicatorId,
            String code,
            String title,
            String measure,
            BigDecimal share,
            Direction direction,
            Accumulation accumulation,
            BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal realised,
            FigureView performance,
            @Nullable FigureView provisional,
            List<TargetRevisionView> targetRevisions,
            List<ValueRectification> rectifications) {
        /** Copies the lists. */
        public IndicatorLine {
            targetRevisions = List.copyOf(targetRevisions);
            rectifications = List.copyOf(rectifications);
        }
    }

    /**
     * A scorecard as a reader gets it.
     *
     * @param card the figures
     * @param period what is on record of the period
     * @param revisions how targets of the year were revised
     * @param locale language of the explanations
     */
    static CardView of(Scorecard card, PeriodRecord period, List<TargetRevisionView> revisions, Locale locale) {
        return new CardView(
                ScoreView.of(card.plan(), locale),
                card.goals().stream()
                        .map(goal -> new GoalLine(
                                goal.goalId(),
                                goal.code(),
                                goal.title(),
                                ScoreView.of(goal.score(), locale),
                                goal.objectives().stream()
                                        .map(objective -> objective(objective, period, revisions, locale))
                                        .toList()))
                        .toList());
    }

    private static ObjectiveLine objective(
            Scorecard.ObjectiveScore objective,
            PeriodRecord period,
            List<TargetRevisionView> revisions,
            Locale locale) {
        return new ObjectiveLine(
                objective.objectiveId(),
                objective.code(),
                objective.title(),
                ScoreView.of(objective.score(), locale),
                period.evaluation(objective.objectiveId())
                        .map(ObjectiveEvaluation::evaluation)
                        .orElse(null),
                objective.indicators().stream()
                        .map(indicator -> indicator(indicator, period, revisions, locale))
                        .toList());
    }

    private static IndicatorLine indicator(
            Scorecard.IndicatorScore indicator,
            PeriodRecord period,
            List<TargetRevisionView> revisions,
            Locale locale) {
        return new IndicatorLine(
                indicator.indicatorId(),
                indicator.card().code(),
                indicator.card().title(),
                indicator.card().measure(),
                indicator.card().share(),
                indicator.card().direction(),
                indicator.card().accumulation(),
                indicator.card().baseline(),
                indicator.target(),
                indicator.realised(),
                FigureView.of(indicator.performance(), locale),
                FigureView.ofNullable(indicator.provisional(), locale),
                revisions.stream()
                        .filter(revision -> revision.indicatorId().equals(indicator.indicatorId()))
                        .toList(),
                period.report(indicator.indicatorId()).rectifications());
    }
}
