package org.defter.query.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.plan.PlanElementKind;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a scorecard was reached.
 *
 * @param elementId the indicator, objective, goal or plan
 * @param kind which of them
 * @param code its code; none of the plan
 * @param title its title
 * @param ofYear its figure of the year
 * @param toDate its figure of the years so far; none before the evaluation is cumulative (S08)
 */
public record ScoreExplanationView(
        UUID elementId,
        PlanElementKind kind,
        @Nullable @Schema(example = "H1.1") String code,
        String title,
        ScoreView ofYear,
        @Nullable ScoreView toDate) {

    private record Found(PlanElementKind kind, @Nullable String code, String title, ScoreView score) {}

    /** The explanation of an element; none if the version that counts has no such element. */
    static Optional<ScoreExplanationView> of(ScorecardView card, UUID element) {
        return find(card, card.ofYear(), element)
                .map(found -> new ScoreExplanationView(
                        element,
                        found.kind(),
                        found.code(),
                        found.title(),
                        found.score(),
                        Optional.ofNullable(card.toDate())
                                .flatMap(toDate -> find(card, toDate, element))
                                .map(Found::score)
                                .orElse(null)));
    }

    private static Optional<Found> find(ScorecardView card, CardView figures, UUID element) {
        if (card.planId().value().equals(element)) {
            return Optional.of(new Found(PlanElementKind.PLAN, null, card.title(), figures.plan()));
        }
        return figures.goals().stream()
                .flatMap(goal -> goal.goalId().value().equals(element)
                        ? Stream.of(new Found(PlanElementKind.GOAL, goal.code(), goal.title(), goal.score()))
                        : goal.objectives().stream().flatMap(objective -> find(objective, element)))
                .findFirst();
    }

    private static Stream<Found> find(CardView.ObjectiveLine objective, UUID element) {
        if (objective.objectiveId().value().equals(element)) {
            return Stream.of(
                    new Found(PlanElementKind.OBJECTIVE, objective.code(), objective.title(), objective.score()));
        }
        return objective.indicators().stream()
                .filter(indicator -> indicator.indicatorId().value().equals(element))
                .map(indicator ->
                        new Found(PlanElementKind.INDICATOR, indicator.code(), indicator.title(), score(indicator)));
    }

    /** An indicator is measured as a whole or not at all. */
    private static ScoreView score(CardView.IndicatorLine indicator) {
        boolean measured = indicator.performance().undefined() == null;
        return new ScoreView(
                indicator.performance(), measured ? BigDecimal.valueOf(100) : BigDecimal.ZERO, indicator.provisional());
    }
}
