package org.defter.query.open.record;

import java.util.List;
import java.util.function.Function;

/**
 * One page of something.
 *
 * @param items what is on the page
 * @param total how much there is in all
 */
public record Slice<T>(List<T> items, long total) {

    /** Copies the items. */
    public Slice {
        items = List.copyOf(items);
    }

    /** A page of a list that is there whole. */
    public static <T> Slice<T> of(List<T> all, int offset, int size) {
        return new Slice<>(
                offset >= all.size() ? List.of() : all.subList(offset, Math.min(all.size(), offset + size)),
                all.size());
    }

    /** The same page of something else. */
    public <U> Slice<U> map(Function<T, U> change) {
        return new Slice<>(items.stream().map(change).toList(), total);
    }
}
