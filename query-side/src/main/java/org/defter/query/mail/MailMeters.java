package org.defter.query.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How it stands with the mails, for those who watch. Where none are sent, none are late. */
final class MailMeters {

    private final MailOutbox outbox;
    private final boolean sending;
    private final Clock clock;

    MailMeters(MailOutbox outbox, boolean sending, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.sending = sending;
        this.clock = clock;
        Gauge.builder("defter.mail.due", this, it -> it.sending ? it.standing().due() : 0)
                .description("Mails whose time has come and that have not gone out")
                .register(meters);
        Gauge.builder("defter.mail.lag.seconds", this, MailMeters::lagSeconds)
                .description("How long the mail has been due that is due longest")
                .register(meters);
        Gauge.builder(
                        "defter.mail.gave.up",
                        this,
                        it -> it.sending ? it.standing().gaveUp() : 0)
                .description("Mails that were given up and are still known")
                .register(meters);
    }

    private MailStanding standing() {
        return outbox.standing(sending, clock.instant());
    }

    private double lagSeconds() {
        Instant oldest = sending ? standing().oldestDue() : null;
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
