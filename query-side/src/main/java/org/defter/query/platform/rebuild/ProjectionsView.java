package org.defter.query.platform.rebuild;

import java.util.List;

/**
 * Every processor of the record.
 *
 * @param settled the position up to which the record is settled
 * @param items the processors, by name
 */
public record ProjectionsView(long settled, List<ProjectionView> items) {

    /** Copies the processors. */
    public ProjectionsView {
        items = List.copyOf(items);
    }
}
