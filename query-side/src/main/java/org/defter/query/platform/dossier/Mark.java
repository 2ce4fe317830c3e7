package org.defter.query.platform.dossier;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/**
 * A moment of the past on a scale of the rows of the past.
 *
 * @param scale what it is measured by
 * @param value rows hold that begin at or before it and end after it
 */
public record Mark(PastScale scale, long value) {

    /** The mark of a moment where streams are looked at one by one: an instant counts by the time of recording. */
    public static Mark of(Moment.Past moment) {
        return switch (moment) {
            case Moment.Position position -> new Mark(PastScale.POSITION, position.position());
            case Moment.RecordedBefore before ->
                new Mark(PastScale.RECORDED, PastScale.micros(before.end().minusNanos(1)));
            case Moment.OccurredUntil until ->
                new Mark(PastScale.OCCURRED, until.day().toEpochDay());
        };
    }

    /** Whether a row holds at it. */
    public Predicate holds(Root<?> row, CriteriaBuilder builder) {
        return builder.and(
                builder.equal(row.get("scale"), scale.code()),
                builder.lessThanOrEqualTo(row.get("fromMark"), value),
                builder.greaterThan(row.get("untilMark"), value));
    }

    /** Whether a row is of a span, and began late enough to hold at the mark if it is. */
    public Predicate within(int span, Root<?> row, CriteriaBuilder builder) {
        return builder.and(
                builder.equal(row.get("span"), (short) span),
                builder.greaterThan(row.get("fromMark"), scale.earliest(span, value)));
    }

    /** The same as {@link #holds} in SQL; numbers may stand in a statement. */
    public String sql() {
        return "scale = " + scale.code() + " and from_mark <= " + value + " and until_mark > " + value;
    }
}
