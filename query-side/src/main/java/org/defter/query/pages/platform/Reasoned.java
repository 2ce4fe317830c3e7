package org.defter.query.pages.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.ExplanationText;

/** The steps of a computation, read aloud. Templates know it as {@code ${reasoned}}. */
@InTemplates
public class Reasoned {

    private final Texts texts;

    /** Sentences in the language of those texts. */
    public Reasoned(Texts texts) {
        this.texts = texts;
    }

    /**
     * A step in words.
     *
     * @param rule the rule it applies
     * @param words what it says
     * @param formula the same in signs
     */
    public record Sentence(String rule, String words, String formula) {}

    /** The steps the API gave, in their order. */
    public List<Sentence> of(List<Json> steps) {
        return steps.stream().map(this::sentence).toList();
    }

    /** One step in words, without its rule. */
    public Sentence sentence(Json step) {
        Map<String, String> inputs = new LinkedHashMap<>();
        step.object("inputs").forEach((name, value) -> inputs.put(name, String.valueOf(value)));
        Explanation explanation = new Explanation(
                step.text("rule"), step.text("step"), inputs, step.text("formula"), step.text("result"));
        String words = ExplanationText.of(explanation, texts.locale());
        return new Sentence(explanation.rule(), words.substring(words.indexOf(": ") + 2), explanation.formula());
    }
}
