package org.defter.kernel.platform.eventstore;

import java.util.function.Supplier;

/**
 * The highest index this thread has appended: what a command answers as {@code Defter-Position}.
 *
 * <p>Commands are handled on the thread that sent them, so the thread is the bond. Start with {@link #reset()} (or use
 * {@link #during(Supplier)}) when a request begins; {@link #highest()} is right also before the commit, so it can be
 * stored in the same transaction as the events.
 */
public final class AppendedPositions {

    /** What some work answered, and the highest index it appended; 0 if it appended nothing. */
    public record Appended<T>(T answer, long position) {}

    private static final ThreadLocal<Long> HIGHEST = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> ANNOUNCED = new ThreadLocal<>();

    private AppendedPositions() {}

    /** Runs the work and tells what it appended; a nested call is part of the outer one as well. */
    public static <T> Appended<T> during(Supplier<T> work) {
        long before = highest();
        reset();
        try {
            T answer = work.get();
            return new Appended<>(answer, highest());
        } finally {
            note(before);
        }
    }

    /** The highest index appended by this thread since the last {@link #reset()}, or 0. */
    public static long highest() {
        Long highest = HIGHEST.get();
        return highest == null ? 0 : highest;
    }

    /**
     * Whether this thread is about to append events whose index is only known after the commit: Axon Server gives an index
     * when it is handed the events (ADR 0062).
     */
    public static boolean isAnnounced() {
        return Boolean.TRUE.equals(ANNOUNCED.get());
    }

    /** Forgets what this thread appended. */
    public static void reset() {
        HIGHEST.remove();
        ANNOUNCED.remove();
    }

    static void announce() {
        ANNOUNCED.set(true);
    }

    static void note(long index) {
        ANNOUNCED.remove();
        if (index > highest()) {
            HIGHEST.set(index);
        }
    }
}
