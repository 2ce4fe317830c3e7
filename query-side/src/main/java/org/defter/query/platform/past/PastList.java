package org.defter.query.platform.past;

import java.util.List;

/**
 * A list of entities and its past.
 *
 * @param live the rows of today
 * @param past the rows of the past, which are {@link PastRow}s with the same columns
 * @param key the attributes a row of today is known by
 * @param <C> the columns of both
 */
public record PastList<C, L extends C, P extends C>(Class<L> live, Class<P> past, List<String> key) {

    /** Copies the list. */
    public PastList {
        key = List.copyOf(key);
    }
}
