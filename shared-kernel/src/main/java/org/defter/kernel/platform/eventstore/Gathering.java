package org.defter.kernel.platform.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one reader of the record read seldom while there is much to read: what is appended during a while after a reading is
 * read together. A transaction of a view costs the same for one event as for twenty.
 *
 * <p>Nothing is kept back when the record was quiet before: the while begins with the end of a reading and is long over when
 * the next event comes. One thread at a time reads; the watermark's and the timer's threads wake it.
 */
final class Gathering {

    /** Runs something later. */
    interface Timer {
        void in(long nanos, Runnable work);
    }

    private final long nanos;
    private final Timer timer;
    private final LongSupplier clock;
    private final AtomicBoolean waking = new AtomicBoolean();
    private volatile boolean begun;
    private volatile long begunAtNanos;
    private volatile @Nullable Runnable reader;

    /**
     * Prepares for one reader.
     *
     * @param time how long events are gathered after a reading
     * @param timer on which the reader is woken afterwards
     * @param clock nanoseconds that only ever grow
     */
    Gathering(Duration time, Timer timer, LongSupplier clock) {
        this.nanos = time.toNanos();
        this.timer = timer;
        this.clock = clock;
    }

    /** Says that everything there was has been read. */
    void begin() {
        begunAtNanos = clock.getAsLong();
        begun = true;
    }

    /** Whether the reader may read; if not, it will be woken when it may. */
    boolean over() {
        long left = left();
        if (left > 0) {
            wakeIn(left);
            return false;
        }
        return true;
    }

    /** Blocks until the reader may read, but no longer than the given time. */
    void await(long atMostNanos) throws InterruptedException {
        long wait = Math.min(left(), atMostNanos);
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** A listener for the watermark that wakes the reader, at once or when the while is over. */
    Runnable waking(Runnable toWake) {
        reader = toWake;
        return () -> {
            long left = left();
            if (left > 0) {
                wakeIn(left);
            } else {
                toWake.run();
            }
        };
    }

    private long left() {
        return begun ? begunAtNanos + nanos - clock.getAsLong() : 0;
    }

    private void wakeIn(long left) {
        Runnable toWake = reader;
        if (toWake != null && waking.compareAndSet(false, true)) {
            timer.in(left, () -> {
                waking.set(false);
                toWake.run();
            });
        }
    }
}
