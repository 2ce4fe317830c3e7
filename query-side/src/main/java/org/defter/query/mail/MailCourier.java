package org.defter.query.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.defter.kernel.platform.feed.Feed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the record and sends what is due, when the record has grown and otherwise at an interval. Any number of processes may. */
final class MailCourier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);
    private static final Duration TIDYING = Duration.ofHours(1);

    private final MailFollower follower;
    private final MailDelivery delivery;
    private final MailOutbox outbox;
    private final Feed feed;
    private final MailProperties properties;
    private final Clock clock;
    private volatile boolean closed;
    private @Nullable Thread thread;
    // Of the thread alone.
    private Instant tidied = Instant.MIN;
    private boolean begun;

    MailCourier(
            MailFollower follower,
            MailDelivery delivery,
            MailOutbox outbox,
            Feed feed,
            MailProperties properties,
            Clock clock) {
        this.follower = follower;
        this.delivery = delivery;
        this.outbox = outbox;
        this.feed = feed;
        this.properties = properties;
        this.clock = clock;
    }

    void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name("mail-courier").start(this::run);
        }
    }

    private void run() {
        boolean troubled = false;
        while (!closed) {
            try {
                long seen = feed.settled();
                round();
                troubled = false;
                // A task can be told of once the views show it, which is a moment after it was recorded.
                feed.await(seen, properties.interval());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed && !troubled) {
                    LOG.warn("No mails are sent; trying again every {}", properties.interval(), e);
                    troubled = true;
                }
                pause();
            }
        }
    }

    /** Looks at the record, sends what is due, and tidies up now and then. */
    private void round() {
        if (!begun) {
            outbox.begin(feed.settle());
            begun = true;
        }
        while (!closed && follower.follow()) {
            LOG.debug("There is more to look at for mails");
        }
        while (!closed && delivery.deliverOne()) {
            LOG.debug("There may be more mails to send");
        }
        Instant now = clock.instant();
        if (Duration.between(tidied, now).compareTo(TIDYING) > 0) {
            outbox.tidy(now.minus(properties.giveUpAfter()), now.minus(properties.keep()), now);
            tidied = now;
        }
    }

    private void pause() {
        try {
            Thread.sleep(properties.interval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops; what is on its way is settled or goes out again. */
    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
