package org.defter.query.scorecard;

import java.math.BigDecimal;
import java.util.Locale;
import org.defter.kernel.monitoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * The score of an objective, a goal or the plan.
 *
 * @param whole the score; undefined where a part is
 * @param measuredShare how much of it was measured, in per cent
 * @param measured the score of the measured part, where the whole is undefined; none if nothing was measured
 */
public record ScoreView(
        FigureView whole,
        BigDecimal measuredShare,
        @Nullable FigureView measured) {

    static ScoreView of(Score score, Locale locale) {
        return new ScoreView(
                FigureView.of(score.whole(), locale),
                score.measuredShare(),
                FigureView.ofNullable(score.measured(), locale));
    }
}
