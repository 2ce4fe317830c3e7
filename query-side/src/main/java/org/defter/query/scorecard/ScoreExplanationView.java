package org.defter.query.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.plan.PlanElementKind;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a scorecard was reached, and the figures it was made of; each of those can be asked for in turn.
 *
 * @param elementId the indicator, objective, goal or plan
 * @param kind which of them
 * @param code its code; none of the plan
 * @param title its title
 * @param ofYear its figure of the year
 * @param toDate its figure of the years so far; none before the evaluation is cumulative (S08)
 * @param parts what its figure of the year was made of; none of an indicator
 */
public record ScoreExplanationView(
        UUID elementId,
        PlanElementKind kind,
        @Nullable @Schema(example = "H1.1") String code,
        String title,
        ScoreView ofYear,
        @Nullable ScoreView toDate,
        List<Part> parts) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Copies the list. */
    public ScoreExplanationView {
        parts = List.copyOf(parts);
    }

    /**
     * A figure that another was made of.
     *
     * @param elementId the goal, objective or indicator
     * @param kind which of them
     * @param code its code
     * @param title its title
     * @param share its share in the objective, in per cent; none but of an indicator
     * @param score its figure
     */
    @Schema(name = "ScorePartView")
    public record Part(
            UUID elementId,
            PlanElementKind kind,
            String code,
            String title,
            @Nullable BigDecimal share,
            ScoreView score) {}

    private record Found(
            PlanElementKind kind, @Nullable String code, String title, ScoreView score, List<Part> parts) {}

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
                                .orElse(null),
                        found.parts()));
    }

    private static Optional<Found> find(ScorecardView card, CardView figures, UUID element) {
        if (card.planId().value().equals(element)) {
            return Optional.of(new Found(
                    PlanElementKind.PLAN,
                    null,
                    card.title(),
                    figures.plan(),
                    figures.goals().stream().map(ScoreExplanationView::part).toList()));
        }
        return figures.goals().stream().flatMap(goal -> find(goal, element)).findFirst();
    }

    private static Stream<Found> find(CardView.GoalLine goal, UUID element) {
        return goal.goalId().value().equals(element)
                ? Stream.of(new Found(
                        PlanElementKind.GOAL,
                        goal.code(),
                        goal.title(),
                        goal.score(),
                        goal.objectives().stream()
                                .map(ScoreExplanationView::part)
                                .toList()))
                : goal.objectives().stream().flatMap(objective -> find(objective, element));
    }

    private static Stream<Found> find(CardView.ObjectiveLine objective, UUID element) {
        if (objective.objectiveId().value().equals(element)) {
            return Stream.of(new Found(
                    PlanElementKind.OBJECTIVE,
                    objective.code(),
                    objective.title(),
                    objective.score(),
                    objective.indicators().stream()
                            .map(ScoreExplanationView::part)
                            .toList()));
        }
        return objective.indicators().stream()
                .filter(indicator -> indicator.indicatorId().value().equals(element))
                .map(indicator -> new Found(
                        PlanElementKind.INDICATOR, indicator.code(), indicator.title(), score(indicator), List.of()));
    }

    private static Part part(CardView.GoalLine goal) {
        return new Part(goal.goalId().value(), PlanElementKind.GOAL, goal.code(), goal.title(), null, goal.score());
    }

    private static Part part(CardView.ObjectiveLine objective) {
        return new Part(
                objective.objectiveId().value(),
                PlanElementKind.OBJECTIVE,
                objective.code(),
                objective.title(),
                null,
                objective.score());
    }

    private static Part part(CardView.IndicatorLine indicator) {
        return new Part(
                indicator.indicatorId().value(),
                PlanElementKind.INDICATOR,
                indicator.code(),
                indicator.title(),
                indicator.share(),
                score(indicator));
    }

    /** An indicator is measured as a whole or not at all. */
    private static ScoreView score(CardView.IndicatorLine indicator) {
        boolean measured = indicator.performance().undefined() == null;
        return new ScoreView(indicator.performance(), measured ? ALL : BigDecimal.ZERO, indicator.provisional());
    }
}
