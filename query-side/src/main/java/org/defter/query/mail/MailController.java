package org.defter.query.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.defter.kernel.platform.notice.MailChoice;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.notice.MailWish;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a login what it chose to be told by mail, and administrators how it stands with the mails. */
@RestController
class MailController {

    private static final int HOUR = 8;

    private final MailChoices choices;
    private final MailOutbox outbox;
    private final MailProperties properties;
    private final Clock clock;

    MailController(MailChoices choices, MailOutbox outbox, MailProperties properties, Clock clock) {
        this.choices = choices;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What a login chose.
     *
     * @param sending whether this installation sends mails at all
     * @param address where mails go; none while none is confirmed
     * @param askedAddress the address that waits to be confirmed; none if none does
     * @param askedAt when it was asked for
     * @param language of the mails
     * @param hour of the digest, in Türkiye
     * @param times when it wants to be told, of every kind of thing
     * @param stoppedAt when all mails were stopped by the link in one of them; none if they were not since the last choice
     */
    @Schema(name = "MailChoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chosen(
            boolean sending,
            @Nullable String address,
            @Nullable String askedAddress,
            @Nullable Instant askedAt,
            String language,
            int hour,
            Map<NoticeKind, NoticeTime> times,
            @Nullable Instant stoppedAt) {

        Chosen {
            times = new TreeMap<>(times);
        }

        static Chosen of(MailChoice choice, boolean sending) {
            return new Chosen(
                    sending,
                    choice.address(),
                    choice.askedAddress(),
                    choice.askedAt(),
                    choice.language(),
                    choice.hour(),
                    choice.times(),
                    choice.stoppedAt());
        }
    }

    @Operation(
            operationId = "getMailChoice",
            summary = "What one is told by mail",
            description = "Of who never chose: nothing, in Turkish, at eight.",
            tags = "me")
    @GetMapping("/api/me/mail")
    Chosen choice(HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        return choices.of(caller.login())
                .map(choice -> Chosen.of(choice, properties.sending()))
                .orElseGet(() -> new Chosen(
                        properties.sending(),
                        null,
                        null,
                        null,
                        "tr",
                        HOUR,
                        new MailWish(null, "tr", HOUR, Map.of()).times(),
                        null));
    }

    @Operation(
            operationId = "getMailStanding",
            summary = "How it stands with the mails",
            description = "How many wait, since when the oldest is due, and whether the mail server takes them.",
            tags = "operations")
    @GetMapping("/api/operations/mail")
    MailStanding standing() {
        return outbox.standing(properties.sending(), clock.instant());
    }
}
