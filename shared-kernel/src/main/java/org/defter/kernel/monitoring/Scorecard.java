package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ObjectiveId;
import org.defter.kernel.plan.IndicatorCard;
import org.jspecify.annotations.Nullable;

/**
 * How a plan performed in a period (S13): every indicator, objective and goal, and the plan. It is reproduced from the record
 * and stored nowhere; see {@link Scoring}.
 *
 * @param goals the goals, in the order of the plan
 * @param plan the score of the plan
 */
public record Scorecard(List<GoalScore> goals, Score plan) {

    /** Copies the list. */
    public Scorecard {
        goals = List.copyOf(goals);
    }

    /**
     * A goal with its objectives.
     *
     * @param goalId the goal
     * @param code its code
     * @param title the goal
     * @param score its score
     * @param objectives its objectives
     */
    public record GoalScore(GoalId goalId, String code, String title, Score score, List<ObjectiveScore> objectives) {
        /** Copies the list. */
        public GoalScore {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * An objective with its indicators.
     *
     * @param objectiveId the objective
     * @param code its code
     * @param title the objective
     * @param score its score
     * @param indicators its indicators
     */
    public record ObjectiveScore(
            ObjectiveId objectiveId, String code, String title, Score score, List<IndicatorScore> indicators) {
        /** Copies the list. */
        public ObjectiveScore {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * An indicator with what its performance was computed from.
     *
     * @param indicatorId the indicator
     * @param card what it measures, as the version that counts has it
     * @param target B: the target of the year, or the sum of the targets so far; none if there is none
     * @param realised C: the value that counts, or the sum so far; none if there is none
     * @param performance its performance
     * @param provisional what its performance would be if the value that waits were approved; none if none waits
     */
    public record IndicatorScore(
            IndicatorId indicatorId,
            IndicatorCard card,
            @Nullable BigDecimal target,
            @Nullable BigDecimal realised,
            Performance performance,
            Performance.@Nullable Computed provisional) {}

    /** The objectives of all goals, in order. */
    public Stream<ObjectiveScore> objectives() {
        return goals.stream().flatMap(goal -> goal.objectives().stream());
    }

    /** The indicators of all objectives, in order. */
    public Stream<IndicatorScore> indicators() {
        return objectives().flatMap(objective -> objective.indicators().stream());
    }

    /** The indicator, if the version that counts has it. */
    public Optional<IndicatorScore> indicator(IndicatorId id) {
        return indicators()
                .filter(indicator -> indicator.indicatorId().equals(id))
                .findFirst();
    }
}
