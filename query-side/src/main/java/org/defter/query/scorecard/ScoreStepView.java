package org.defter.query.scorecard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.ExplanationText;

/**
 * One step by which a figure was reached.
 *
 * @param rule the rule it applies
 * @param text the step in the caller's language
 * @param formula the formula
 * @param inputs what went in
 * @param result what came out
 */
public record ScoreStepView(
        @Schema(example = "S13") String rule,
        String text,
        @Schema(example = "(C−A)/(B−A)×100") String formula,
        Map<String, String> inputs,
        String result) {

    static ScoreStepView of(Explanation step, Locale locale) {
        return new ScoreStepView(
                step.rule(), ExplanationText.of(step, locale), step.formula(), step.inputs(), step.result());
    }
}
