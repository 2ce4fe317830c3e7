package org.defter.query.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.query.feed.FeedWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. It has no clock of its own and may be killed at any line: what was sent and not settled goes out again under the same
 * {@code Message-ID}.
 */
final class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailOutbox outbox;
    private final MailChoices choices;
    private final MailMatters matters;
    private final LetterWriter writer;
    private final MailServer server;
    private final Duration proved;
    private final Clock clock;
    private final MeterRegistry meters;

    MailDelivery(
            MailOutbox outbox,
            MailChoices choices,
            MailMatters matters,
            LetterWriter writer,
            MailServer server,
            Duration proved,
            Clock clock,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.choices = choices;
        this.matters = matters;
        this.writer = writer;
        this.server = server;
        this.proved = proved;
        this.clock = clock;
        this.meters = meters;
    }

    /** Sends the mail that is due longest; answers whether there may be another to send now. */
    boolean deliverOne() {
        Instant now = clock.instant();
        if (!outbox.open(now)) {
            return false;
        }
        Optional<MailOutbox.Taken> taken = outbox.take(now);
        return taken.isPresent() && deliver(taken.get());
    }

    private boolean deliver(MailOutbox.Taken taken) {
        if (taken.lost()) {
            LOG.warn("Mail {} was taken before by a process that never came back; it may go out twice", taken.id());
        }
        Optional<Letter> letter = choices.find(taken.choice()).flatMap(choice -> letter(taken, choice));
        if (letter.isEmpty()) {
            outbox.dropped(taken, "nothing to be said any more", clock.instant());
            count("DROPPED");
            return true;
        }
        return switch (server.send(letter.get(), clock.instant())) {
            case MailServer.Answer.Accepted _ -> {
                outbox.sent(taken, clock.instant());
                count("SENT");
                yield true;
            }
            case MailServer.Answer.Refused refused -> {
                outbox.refused(taken, refused.reason(), clock.instant());
                count("REFUSED");
                LOG.warn("The mail server refuses mail {}: {}", taken.id(), refused.reason());
                yield true;
            }
            case MailServer.Answer.Unreachable away -> {
                outbox.unreachable(taken, away.reason(), clock.instant());
                count("UNREACHABLE");
                LOG.warn("The mail server takes no mail: {}", away.reason());
                yield false;
            }
        };
    }

    private Optional<Letter> letter(MailOutbox.Taken taken, MailChoice choice) {
        if (taken.form() == MailOutbox.Form.CONFIRMATION) {
            String asked = choice.askedAddress();
            return asked == null
                    ? Optional.empty()
                    : choices.drawLink(choice.id()).map(token -> writer.confirmation(taken.id(), choice, asked, token));
        }
        String address = choice.address();
        if (address == null || !choice.isProved(clock.instant(), proved)) {
            return Optional.empty();
        }
        List<Told> told = matters.of(choice, outbox.lines(taken.id()), FeedWords.language(choice.language()));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(writer.notice(taken.id(), taken.form(), choice, address, told));
    }

    private void count(String outcome) {
        Counter.builder("defter.mail.attempts")
                .description("Mails that were due, by what came of them")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
