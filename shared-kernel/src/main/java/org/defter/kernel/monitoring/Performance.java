package org.defter.kernel.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.law.Explanation;

/** A figure of a scorecard: computed, with the steps that explain it, or undefined, with the reason. */
public sealed interface Performance {

    /**
     * A figure with a value.
     *
     * @param raw the value, in per cent, not capped
     * @param capped the value within the bounds of the ruleset (S13)
     * @param explanation how both were reached, first step first
     */
    record Computed(BigDecimal raw, BigDecimal capped, List<Explanation> explanation) implements Performance {
        /** Copies the list. */
        public Computed {
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * A figure without a value.
     *
     * @param reason why
     */
    record Undefined(UndefinedReason reason) implements Performance {}

    /** The figure if it has a value. */
    default Optional<Computed> computed() {
        return switch (this) {
            case Computed computed -> Optional.of(computed);
            case Undefined _ -> Optional.empty();
        };
    }
}
