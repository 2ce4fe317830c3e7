package org.defter.query.pages.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.ExplanationText;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;

/** Computations of the law, sentence by sentence. Templates know it as {@code ${sentences}}. */
@InTemplates
public class Sentences {

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    /**
     * One step.
     *
     * @param rule its rule, such as B02
     * @param text what was computed, in words
     * @param formula the same in mathematical signs
     */
    public record Step(String rule, String text, String formula) {}

    /** The steps as the API has them. */
    public List<Step> of(List<Json> explanations) {
        return explanations.stream().map(Sentences::explanation).map(this::step).toList();
    }

    /** The steps of what was just computed. */
    public List<Step> of(Computation<?> computation) {
        return computation.steps().stream().map(this::step).toList();
    }

    private Step step(Explanation explanation) {
        String sentence = ExplanationText.of(explanation, texts.locale());
        return new Step(
                explanation.rule(), sentence.substring(explanation.rule().length() + 2), explanation.formula());
    }

    private static Explanation explanation(Json json) {
        Map<String, String> inputs = new LinkedHashMap<>();
        json.object("inputs").forEach((name, value) -> inputs.put(name, String.valueOf(value)));
        return new Explanation(json.text("rule"), json.text("step"), inputs, json.text("formula"), json.text("result"));
    }
}
