package org.defter.query.platform.past;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.defter.query.platform.dossier.PastScale;

/**
 * A moment of the past as lists that join streams measure it.
 *
 * @param scale places in the record, or days of occurring
 * @param value rows hold that begin at or before it and end after it
 */
public record Mark(PastScale scale, long value) {

    /** Whether a row holds at it. */
    Predicate holds(Root<?> row, CriteriaBuilder builder) {
        return builder.and(
                builder.equal(row.get("scale"), scale.code()),
                builder.lessThanOrEqualTo(row.get("fromMark"), value),
                builder.greaterThan(row.get("untilMark"), value));
    }

    /** Whether a row is of a span, and began late enough to hold at the mark if it is. */
    Predicate within(int span, Root<?> row, CriteriaBuilder builder) {
        return builder.and(
                builder.equal(row.get("span"), (short) span),
                builder.greaterThan(row.get("fromMark"), scale.earliest(span, value)));
    }
}
