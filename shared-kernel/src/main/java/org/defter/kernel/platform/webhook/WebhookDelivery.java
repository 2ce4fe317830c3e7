package org.defter.kernel.platform.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.webhook.Outbox.Standing;
import org.defter.kernel.platform.webhook.Outbox.Taken;

/**
 * Delivers what is due. It has no clock of its own: whoever calls it decides when, and it may be killed at any line: what was
 * sent and not settled goes out again under the same identifier.
 */
final class WebhookDelivery {

    private final Outbox outbox;
    private final Feed feed;
    private final WebhookSender sender;
    private final Clock clock;
    private final int atOnce;
    private final MeterRegistry meters;
    private final Timer took;

    WebhookDelivery(Outbox outbox, Feed feed, WebhookSender sender, Clock clock, int atOnce, MeterRegistry meters) {
        this.outbox = outbox;
        this.feed = feed;
        this.sender = sender;
        this.clock = clock;
        this.atOnce = atOnce;
        this.meters = meters;
        this.took = Timer.builder("defter.webhooks.attempt")
                .description("Time an attempt to deliver took")
                .register(meters);
    }

    /** The receivers that may be told something now. */
    List<UUID> active() {
        return outbox.active(clock.instant());
    }

    /** Delivers to one receiver until nothing is due; answers how many attempts were made. */
    int deliver(UUID webhook) throws InterruptedException {
        int attempts = 0;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!Thread.currentThread().isInterrupted()) {
                Instant now = clock.instant();
                boolean more = outbox.putUp(webhook, now);
                Standing standing = outbox.standing(webhook, now);
                if (standing == null) {
                    return attempts;
                }
                // A receiver that failed is tried with one event: the others need not fail with it.
                List<Taken> taken = outbox.take(webhook, standing.failures() > 0 ? 1 : atOnce, now);
                if (taken.isEmpty() && !more) {
                    return attempts;
                }
                List<Future<?>> sent = new ArrayList<>();
                taken.forEach(one -> sent.add(senders.submit(() -> {
                    send(one, standing);
                    return null;
                })));
                for (Future<?> one : sent) {
                    await(one);
                }
                attempts += taken.size();
            }
        }
        return attempts;
    }

    private static void await(Future<?> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An attempt to deliver could not be settled", e.getCause());
        }
    }

    private void send(Taken taken, Standing standing) throws InterruptedException {
        FeedEvent event = feed.at(taken.position())
                .orElseThrow(() -> new IllegalStateException("no event at position " + taken.position()));
        Answered answered = sender.send(
                standing.signing().url(),
                taken.event(),
                event.json(feed.source()),
                standing.signing().secrets());
        took.record(answered.took());
        Counter.builder("defter.webhooks.attempts")
                .description("Attempts to deliver, by what came of them")
                .tag("outcome", answered.outcome().name())
                .register(meters)
                .increment();
        outbox.settle(taken, event, standing, answered, clock.instant());
    }
}
