package org.defter.query.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, and in which direction it is sorted.
 *
 * @param page number of the page, from 0; 0 if absent
 * @param size lines of a page, 1 to 100; 20 if absent
 * @param order ascending or descending; ascending if absent
 */
public record Paging(
        @Nullable @Min(0) @Max(1_000_000) Integer page,
        @Nullable @Min(1) @Max(100) Integer size,
        @Nullable Order order) {

    /** Direction of sorting. */
    public enum Order {
        /** Smallest, earliest, first in the alphabet first. */
        ASC,
        /** The other way round. */
        DESC
    }

    /** The first page of the usual size. */
    public static Paging first() {
        return new Paging(null, null, null);
    }

    /** Number of the page. */
    public int pageOrDefault() {
        return page == null ? 0 : page;
    }

    /** Lines of a page. */
    public int sizeOrDefault() {
        return size == null ? 20 : size;
    }

    /** Direction of sorting. */
    public Order orderOrDefault() {
        return order == null ? Order.ASC : order;
    }

    /** Lines before this page. */
    public int offset() {
        return pageOrDefault() * sizeOrDefault();
    }
}
