package org.defter.kernel.platform.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: 30 seconds after the first, twice as long after each further one, at most a day. */
public final class Backoff {

    /** The wait after the first failure. */
    public static final Duration SHORTEST = Duration.ofSeconds(30);
    /** The longest wait. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** Up to a fifth more, so that many that failed together do not come again together. */
    private static final double JITTER = 0.2;

    private static final int DOUBLINGS = 12;

    private Backoff() {}

    /**
     * The wait before the next attempt.
     *
     * @param failures in succession, from 1
     * @param dice where the jitter comes from
     */
    public static Duration after(int failures, RandomGenerator dice) {
        long doubled = SHORTEST.toMillis() << Math.clamp(failures - 1, 0, DOUBLINGS);
        long jittered = doubled + (long) (doubled * JITTER * dice.nextDouble());
        return Duration.ofMillis(Math.min(jittered, LONGEST.toMillis()));
    }
}
