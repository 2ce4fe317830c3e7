package org.defter.kernel.audit;

import java.util.List;
import org.defter.kernel.law.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * One thing computed again.
 *
 * @param recorded the event that says it
 * @param rule the rule it follows from
 * @param subject what of the event it is
 * @param said what the record says
 * @param follows what follows from the record; none if it cannot be computed
 * @param verdict whether they are the same
 * @param steps how it was computed, step by step; empty where it is only compared
 */
public record Check(
        CaseEvent recorded,
        String rule,
        CheckSubject subject,
        String said,
        @Nullable String follows,
        Verdict verdict,
        List<Explanation> steps) {

    /** Copies the steps. */
    public Check {
        steps = List.copyOf(steps);
    }
}
