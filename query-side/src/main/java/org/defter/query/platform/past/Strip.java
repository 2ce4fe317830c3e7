package org.defter.query.platform.past;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.defter.query.platform.dossier.PastScale;
import org.jspecify.annotations.Nullable;

/**
 * What one row said over the marks of one scale: pieces that do not overlap, and none beside another that says the same. Pure.
 *
 * @param <R> what is said
 */
final class Strip<R> {

    private final BiPredicate<R, R> same;
    private final NavigableMap<Long, Piece<R>> pieces = new TreeMap<>();

    /** Nothing was ever said. */
    Strip(BiPredicate<R, R> same) {
        this.same = same;
    }

    /**
     * What was said from a mark on, until another.
     *
     * @param until the first mark at which it was not said any more; {@link PastScale#OPEN} if it still is
     * @param said what was said
     */
    record Piece<R>(long until, R said) {}

    /** The pieces by their first marks. */
    NavigableMap<Long, Piece<R>> pieces() {
        return new TreeMap<>(pieces);
    }

    /** Puts a piece where nothing is. */
    void put(long from, long until, R said) {
        pieces.put(from, new Piece<>(until, said));
    }

    /** What is said at a mark; null if nothing is. */
    @Nullable
    R at(long mark) {
        Map.Entry<Long, Piece<R>> holding = pieces.floorEntry(mark);
        return holding == null || holding.getValue().until() <= mark
                ? null
                : holding.getValue().said();
    }

    /** The first mark after this one at which something else may be said; {@link PastScale#OPEN} if none is known. */
    long unchangedUntil(long mark) {
        Map.Entry<Long, Piece<R>> holding = pieces.floorEntry(mark);
        if (holding != null && holding.getValue().until() > mark) {
            return holding.getValue().until();
        }
        Long next = pieces.higherKey(mark);
        return next == null ? PastScale.OPEN : next;
    }

    /** From one mark until another this is said, whatever was said there before; nothing if null. */
    void say(long from, long until, @Nullable R said) {
        cut(from);
        if (until != PastScale.OPEN) {
            cut(until);
        }
        pieces.subMap(from, true, until, false).clear();
        if (said != null) {
            pieces.put(from, new Piece<>(until, said));
        }
        join(until);
        join(from);
    }

    private void cut(long mark) {
        Map.Entry<Long, Piece<R>> before = pieces.lowerEntry(mark);
        if (before != null && before.getValue().until() > mark) {
            Piece<R> whole = before.getValue();
            pieces.put(before.getKey(), new Piece<>(mark, whole.said()));
            pieces.put(mark, whole);
        }
    }

    private void join(long mark) {
        Map.Entry<Long, Piece<R>> before = pieces.lowerEntry(mark);
        Piece<R> after = pieces.get(mark);
        if (before != null
                && after != null
                && before.getValue().until() == mark
                && same.test(before.getValue().said(), after.said())) {
            pieces.remove(mark);
            pieces.put(
                    Objects.requireNonNull(before.getKey()),
                    new Piece<>(after.until(), before.getValue().said()));
        }
    }
}
