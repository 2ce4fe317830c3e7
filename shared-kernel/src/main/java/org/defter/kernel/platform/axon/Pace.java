package org.defter.kernel.platform.axon;

/** How fast a processor comes on, from one question to the next, and how long it will take at that pace. */
public final class Pace {

    private static final double SHORTEST_SECONDS = 1;

    private long position = -1;
    private long askedAtNanos;
    private double perSecond;

    /**
     * The seconds left: 0 when nothing is left, {@code NaN} while the pace is not known.
     *
     * @param now how far the processor has come
     * @param end how far there is to go
     */
    public synchronized double remaining(long now, long end) {
        return remaining(now, end, System.nanoTime());
    }

    double remaining(long now, long end, long nanos) {
        double seconds = (nanos - askedAtNanos) / 1e9;
        if (position < 0 || now < position) {
            position = now;
            askedAtNanos = nanos;
            perSecond = 0;
        } else if (seconds >= SHORTEST_SECONDS) {
            perSecond = (now - position) / seconds;
            position = now;
            askedAtNanos = nanos;
        }
        if (now >= end) {
            return 0;
        }
        return perSecond > 0 ? (end - now) / perSecond : Double.NaN;
    }
}
