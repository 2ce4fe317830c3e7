package org.defter.query.platform.dossier;

import java.time.Instant;
import java.util.List;

/**
 * A scale by which rows of the past hold from one mark until another.
 */
public enum PastScale {
    /** Places in the record. */
    POSITION(0, 9),

    /** Microseconds since 1970 of the store's clock; within a stream it never runs backwards. */
    RECORDED(1, 13),

    /** Days since 1970 on which events occurred. */
    OCCURRED(2, 4);

    /** What no mark reaches: the end of a row that still holds. */
    public static final long OPEN = Long.MAX_VALUE;

    /** The span of a row that still holds. */
    public static final short OPEN_SPAN = 0;

    private static final int BITS = 4;
    private static final long MOST_SECONDS = 1_000_000_000_000L;

    private final short code;
    private final int longest;

    PastScale(int code, int longest) {
        this.code = (short) code;
        this.longest = longest;
    }

    /** The scale a code stands for. */
    public static PastScale of(short code) {
        for (PastScale scale : values()) {
            if (scale.code == code) {
                return scale;
            }
        }
        throw new IllegalArgumentException("no scale has the code " + code);
    }

    /** What stands for the scale in the tables. */
    public short code() {
        return code;
    }

    /** Spans there are, without that of open rows. */
    public int spans() {
        return longest;
    }

    /** How long a row held, roughly: a span of n means less than 16 to the n marks, the longest also more. */
    public short span(long from, long until) {
        if (until == OPEN) {
            return OPEN_SPAN;
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(until - from);
        return (short) Math.min(longest, (bits + BITS - 1) / BITS);
    }

    /** Where rows of that span began at the earliest if they hold at the mark: after this. */
    public long earliest(int span, long mark) {
        return span == OPEN_SPAN || span == longest ? Long.MIN_VALUE : mark - (1L << (BITS * span));
    }

    /** The marks of the events of a stream, in its order. */
    long[] marks(List<Streams.Recorded> events) {
        long[] marks = new long[events.size()];
        long last = Long.MIN_VALUE;
        for (int i = 0; i < marks.length; i++) {
            Streams.Recorded recorded = events.get(i);
            marks[i] = switch (this) {
                case POSITION -> recorded.stamp().position();
                // What was recorded by an instant is a beginning of the stream, also if another node's clock was
                // behind.
                case RECORDED -> Math.max(last, micros(recorded.stamp().recordedAt()));
                case OCCURRED -> Streams.day(recorded, events.getFirst()).toEpochDay();
            };
            last = marks[i];
        }
        return marks;
    }

    /** Microseconds since 1970, begun ones not counted; what nobody will live to see counts as the end of time. */
    static long micros(Instant instant) {
        return Math.clamp(instant.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS) * 1_000_000
                + instant.getNano() / 1_000;
    }
}
