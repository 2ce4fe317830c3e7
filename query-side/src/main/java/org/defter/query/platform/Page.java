package org.defter.query.platform;

import java.util.List;

/**
 * One page of a list in a stable order.
 *
 * @param items the lines of this page
 * @param page number of the page, from 0
 * @param size lines a full page has, 1 to 100
 * @param total lines of the whole list
 * @param <T> a line
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** Copies the lines. */
    public Page {
        items = List.copyOf(items);
    }
}
