package org.defter.kernel.platform.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for what is due, when the record has grown and otherwise at an interval, and serves each receiver on a thread of its own. */
final class WebhookCourier implements AutoCloseable, FeedThread.Work {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);

    private final WebhookDelivery delivery;
    private final Outbox outbox;
    private final JdbcTemplate jdbc;
    private final WebhookProperties properties;
    private final Clock clock;
    private final Map<UUID, Thread> serving = new ConcurrentHashMap<>();
    private final FeedThread thread;

    WebhookCourier(
            WebhookDelivery delivery,
            Outbox outbox,
            Feed feed,
            JdbcTemplate jdbc,
            WebhookProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.delivery = delivery;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.thread = new FeedThread("webhook-courier", feed, properties.interval(), clock, this);
        Gauge.builder("defter.webhooks.waiting", this, it -> it.number("count(*)"))
                .description("Events put up for delivery and not delivered yet")
                .register(meters);
        Gauge.builder("defter.webhooks.lag.seconds", this, WebhookCourier::lagSeconds)
                .description("How long ago the oldest event that is not delivered yet was put up")
                .register(meters);
    }

    private double number(String what) {
        Double number =
                jdbc.queryForObject("select " + what + " from feeds.delivery where delivered_at is null", Double.class);
        return number == null ? 0 : number;
    }

    private double lagSeconds() {
        Double lag = jdbc.queryForObject(
                "select coalesce(extract(epoch from clock_timestamp() - min(e.recorded_at)), 0) from feeds.webhook w"
                        + " cross join lateral (select min(d.position) as position from feeds.delivery d"
                        + " where d.webhook_id = w.id and d.delivered_at is null) oldest"
                        + " join eventstore.domain_event e on e.global_index = oldest.position where w.state = 'ACTIVE'",
                Double.class);
        return lag == null ? 0 : lag;
    }

    void start() {
        if (properties.enabled()) {
            thread.start();
        }
    }

    @Override
    public void round() {
        delivery.active().forEach(this::serve);
    }

    @Override
    public void tidy() {
        outbox.forget(clock.instant().minus(properties.keep()));
    }

    private void serve(UUID webhook) {
        serving.computeIfAbsent(
                webhook,
                id -> Thread.ofVirtual().name("webhook-" + id).start(() -> {
                    try {
                        delivery.deliver(id);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        if (!thread.closed()) {
                            LOG.warn("Receiver {} could not be served; it is tried again", id, e);
                        }
                    } finally {
                        serving.remove(id);
                    }
                }));
    }

    /** Stops; what is on its way is settled or goes out again. */
    @Override
    public void close() {
        thread.close();
        serving.values().forEach(Thread::interrupt);
    }
}
