package org.defter.kernel.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a computation, so that anyone can follow it by hand. Stored in events as it is; {@link ExplanationText}
 * reads it aloud.
 *
 * @param rule the rule it applies, such as {@code B02}
 * @param step the stable name of the step, which selects the sentence in the explanation bundles
 * @param inputs what went in, in the order it is read; numbers plain, days in ISO 8601, enum constants by name
 * @param formula the formula in mathematical signs
 * @param result what came out, written like an input
 */
public record Explanation(String rule, String step, Map<String, String> inputs, String formula, String result) {

    /** Keeps the order of the inputs. */
    public Explanation {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * A step whose inputs are given as name, value, name, value.
     *
     * @throws IllegalArgumentException if a name has no value
     */
    static Explanation of(String rule, String step, String formula, Object result, Object... inputs) {
        if (inputs.length % 2 != 0) {
            throw new IllegalArgumentException("inputs come in pairs");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            map.put(inputs[i].toString(), inputs[i + 1].toString());
        }
        return new Explanation(rule, step, map, formula, result.toString());
    }
}
