package org.defter.kernel.platform.operations;

import java.util.List;

/**
 * One page of the operations log, the newest entries first.
 *
 * @param items the entries of this page
 * @param page number of the page, from 0
 * @param size entries a full page has, 1 to 100
 * @param total entries of the whole list
 */
public record OperationsPage(List<OperationsEntry> items, int page, int size, long total) {

    /** Copies the entries. */
    public OperationsPage {
        items = List.copyOf(items);
    }
}
