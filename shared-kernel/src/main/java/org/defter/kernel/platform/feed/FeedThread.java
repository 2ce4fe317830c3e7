package org.defter.kernel.platform.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same thing again and again on a thread of its own: whenever the record has grown, and otherwise at an interval. What goes wrong
 * is told once and tried again. Any number of processes may have one; who does what is settled by what they do.
 */
public final class FeedThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedThread.class);
    private static final Duration TIDYING = Duration.ofHours(1);

    /** What is done. */
    public interface Work {

        /** Does what is due; looks at {@link FeedThread#closed()} where that may take long. */
        void round();

        /** Throws away what is not needed any more; once an hour, after a round. */
        void tidy();
    }

    private final String name;
    private final Feed feed;
    private final Duration interval;
    private final Clock clock;
    private final Work work;
    private volatile boolean closed;
    private @Nullable Thread thread;

    /**
     * One that has not begun.
     *
     * @param name of the thread, and of what stands still while something is wrong
     * @param interval how often it is looked for what is due while the record does not grow
     */
    public FeedThread(String name, Feed feed, Duration interval, Clock clock, Work work) {
        this.name = name;
        this.feed = feed;
        this.interval = interval;
        this.clock = clock;
        this.work = work;
    }

    /** Begins; once is enough. */
    public synchronized void start() {
        if (thread == null && !closed) {
            thread = Thread.ofVirtual().name(name).start(this::run);
        }
    }

    /** Whether it is to end. */
    public boolean closed() {
        return closed;
    }

    private void run() {
        boolean troubled = false;
        Instant tidied = Instant.MIN;
        while (!closed) {
            try {
                // Known before the round: what is recorded during it is waited for by nobody.
                long seen = feed.settled();
                work.round();
                Instant now = clock.instant();
                if (Duration.between(tidied, now).compareTo(TIDYING) > 0) {
                    work.tidy();
                    tidied = now;
                }
                troubled = false;
                // Also without anything new: what was recorded may be due a moment later, or again after a failure.
                feed.await(seen, interval);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed && !troubled) {
                    LOG.warn("{} stands still; trying again every {}", name, interval, e);
                    troubled = true;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it; what it is at is interrupted. */
    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
