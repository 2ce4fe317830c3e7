package org.defter.kernel.platform.webhook;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.defter.kernel.platform.database.DatabaseAccess;

/** A process that delivers until it is killed, or its input ends. */
public final class CourierProcess {

    /** A clock that runs a hundred times as fast, so that a lost claim need not be waited for. */
    private static final class Hurried extends Clock {

        private static final int TIMES = 100;
        private final Instant begun = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.parse(System.getProperty("begin"))
                    .plus(Duration.between(begun, Instant.now()).multipliedBy(TIMES));
        }
    }

    private CourierProcess() {}

    /** Started with address, user and password of the database. */
    public static void main(String[] arguments) throws Exception {
        Clock clock = new Hurried();
        WebhookProperties properties = new WebhookProperties(
                true,
                Set.of("127.0.0.1"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                4,
                1_000,
                Duration.ofDays(500),
                Duration.ofHours(24),
                Duration.ofDays(30),
                Duration.ofMillis(20));
        try (WebhookFixture node = new WebhookFixture(
                        new DatabaseAccess(arguments[0], new DatabaseAccess.Login(arguments[1], arguments[2]), null),
                        clock);
                WebhookCourier courier = new WebhookCourier(
                        node.delivery,
                        node.outbox,
                        node.feed,
                        node.jdbc,
                        properties,
                        clock,
                        new SimpleMeterRegistry())) {
            node.watermark.start();
            courier.start();
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
