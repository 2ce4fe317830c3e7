package org.defter.kernel.extraction;

/**
 * Where in the source text something stands.
 *
 * @param from index of its first character
 * @param to index behind its last one
 */
public record Place(int from, int to) {

    /** Refuses a place that ends before it begins, with an {@link IllegalArgumentException}. */
    public Place {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a place ends behind its beginning");
        }
    }
}
