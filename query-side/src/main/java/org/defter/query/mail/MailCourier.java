package org.defter.query.mail;

import java.time.Clock;
import java.time.Instant;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the record and sends what is due, when the record has grown and otherwise at an interval. Any number of processes may. */
final class MailCourier implements AutoCloseable, FeedThread.Work {

    private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);

    private final MailFollower follower;
    private final MailDelivery delivery;
    private final MailOutbox outbox;
    private final Feed feed;
    private final MailProperties properties;
    private final Clock clock;
    private final FeedThread thread;
    // Of the thread alone.
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
        this.thread = new FeedThread("mail-courier", feed, properties.interval(), clock, this);
    }

    void start() {
        thread.start();
    }

    /** Looks at the record and sends what is due. A task can be told of once the views show it, a moment after it was recorded. */
    @Override
    public void round() {
        if (!begun) {
            outbox.begin(feed.settle());
            begun = true;
        }
        while (!thread.closed() && follower.follow()) {
            LOG.debug("There is more to look at for mails");
        }
        while (!thread.closed() && delivery.deliverOne()) {
            LOG.debug("There may be more mails to send");
        }
    }

    @Override
    public void tidy() {
        Instant now = clock.instant();
        outbox.tidy(now.minus(properties.giveUpAfter()), now.minus(properties.keep()), now);
    }

    /** Stops; what is on its way is settled or goes out again. */
    @Override
    public void close() {
        thread.close();
    }
}
