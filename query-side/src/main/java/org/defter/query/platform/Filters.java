package org.defter.query.platform;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Conditions of lists; a condition without a value lets everything through. */
public final class Filters {

    private Filters() {}

    /** The field has exactly this value. */
    public static <T> Specification<T> equal(String field, @Nullable Object value) {
        return value == null ? Specification.unrestricted() : (root, query, cb) -> cb.equal(root.get(field), value);
    }

    /** The list in the field holds this value. */
    public static <T> Specification<T> holds(String field, @Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (root, query, cb) ->
                        cb.isTrue(cb.function("array_contains", Boolean.class, root.get(field), cb.literal(value)));
    }

    /** The field is not below this value. */
    public static <T, C extends Comparable<? super C>> Specification<T> atLeast(String field, @Nullable C value) {
        return value == null
                ? Specification.unrestricted()
                : (root, query, cb) -> cb.greaterThanOrEqualTo(root.get(field), value);
    }

    /** The field is not above this value. */
    public static <T, C extends Comparable<? super C>> Specification<T> atMost(String field, @Nullable C value) {
        return value == null
                ? Specification.unrestricted()
                : (root, query, cb) -> cb.lessThanOrEqualTo(root.get(field), value);
    }

    /**
     * The text of the field contains these words as they stand, upper and lower case and accents of Turkish aside: IĞDIR
     * finds Iğdır and igdir.
     */
    public static <T> Specification<T> contains(String field, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return Specification.unrestricted();
        }
        String literal = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (root, query, cb) -> cb.like(
                cb.function("query.tr_fold", String.class, root.get(field)),
                cb.function("query.tr_fold", String.class, cb.literal("%" + literal + "%")),
                '\\');
    }

    /**
     * One page of a list.
     *
     * @param view makes a line of a row
     * @param sort the fields it is sorted by, in the direction of the paging for the first and upwards for the others;
     *     together they must tell any two rows apart
     */
    public static <T, V> Page<V> page(
            JpaSpecificationExecutor<T> rows,
            Specification<T> wanted,
            Paging paging,
            Function<T, V> view,
            String... sort) {
        Sort.Direction direction = switch (paging.orderOrDefault()) {
            case ASC -> Sort.Direction.ASC;
            case DESC -> Sort.Direction.DESC;
        };
        Sort by = Sort.by(direction, sort[0]);
        for (int i = 1; i < sort.length; i++) {
            by = by.and(Sort.by(sort[i]));
        }
        org.springframework.data.domain.Page<T> found =
                rows.findAll(wanted, PageRequest.of(paging.pageOrDefault(), paging.sizeOrDefault(), by));
        return new Page<>(
                found.getContent().stream().map(view).toList(),
                paging.pageOrDefault(),
                paging.sizeOrDefault(),
                found.getTotalElements());
    }
}
