package org.defter.query.platform;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Conditions of lists; a condition without a value lets everything through. */
public final class Filters {

    private Filters() {}

    /** The field has exactly this value. */
    public static <T> Specification<T> equal(String field, @Nullable Object value) {
        return value == null ? Specification.unrestricted() : (root, query, cb) -> cb.equal(root.get(field), value);
    }

    /** The field has one of these values. */
    public static <T> Specification<T> anyOf(String field, @Nullable Collection<?> values) {
        return values == null || values.isEmpty()
                ? Specification.unrestricted()
                : (root, query, cb) -> root.get(field).in(values);
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
}
