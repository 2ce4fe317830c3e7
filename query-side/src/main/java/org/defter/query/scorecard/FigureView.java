package org.defter.query.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.defter.kernel.monitoring.Performance;
import org.defter.kernel.monitoring.UndefinedReason;
import org.jspecify.annotations.Nullable;

/**
 * A figure in per cent, or why there is none.
 *
 * @param raw the value, not capped; none where it is undefined
 * @param capped the value within the bounds of the ruleset; none where it is undefined
 * @param undefined why there is no value; none where there is one
 * @param explanation how the value was reached, first step first
 */
public record FigureView(
        @Nullable BigDecimal raw,
        @Nullable BigDecimal capped,
        @Nullable UndefinedReason undefined,
        List<ScoreStepView> explanation) {

    /** Copies the list. */
    public FigureView {
        explanation = List.copyOf(explanation);
    }

    static FigureView of(Performance performance, Locale locale) {
        return switch (performance) {
            case Performance.Computed computed ->
                new FigureView(
                        computed.raw(),
                        computed.capped(),
                        null,
                        computed.explanation().stream()
                                .map(step -> ScoreStepView.of(step, locale))
                                .toList());
            case Performance.Undefined undefined -> new FigureView(null, null, undefined.reason(), List.of());
        };
    }

    static @Nullable FigureView ofNullable(Performance.@Nullable Computed performance, Locale locale) {
        return performance == null ? null : of(performance, locale);
    }
}
