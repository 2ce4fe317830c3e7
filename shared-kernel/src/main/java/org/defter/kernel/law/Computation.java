package org.defter.kernel.law;

import java.util.ArrayList;
import java.util.List;

/**
 * A result of the law together with the steps that led to it, first step first.
 *
 * @param result what the law says
 * @param steps how it was reached; never empty
 * @param <T> type of the result
 */
public record Computation<T>(T result, List<Explanation> steps) {

    /** Copies the steps. */
    public Computation {
        steps = List.copyOf(steps);
    }

    /** A result of a single step. */
    static <T> Computation<T> of(T result, Explanation step) {
        return new Computation<>(result, List.of(step));
    }

    /** A result of one more step after the given ones. */
    static <T> Computation<T> after(List<Explanation> before, T result, Explanation step) {
        List<Explanation> all = new ArrayList<>(before);
        all.add(step);
        return new Computation<>(result, all);
    }
}
