package org.defter.command.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.kernel.platform.notice.MailWish;
import org.defter.kernel.platform.notice.NoticeKind;
import org.defter.kernel.platform.notice.NoticeTime;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what a login wants to be told by mail. */
@RestController
@Tag(name = "me", description = "What a login wants for itself")
class MailChoiceController {

    /** One address and nothing else: no name, no list, no comment; a domain with a full stop. */
    private static final String ADDRESS =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+";

    private static final int LONGEST_ADDRESS = 254;

    private final MailChoices choices;

    MailChoiceController(MailChoices choices) {
        this.choices = choices;
    }

    /**
     * What is wanted.
     *
     * @param address where mails go once it is confirmed; nowhere if absent
     * @param language {@code tr} or {@code en}; Turkish if absent
     * @param hour of the digest, in Türkiye
     * @param times when to be told of each kind of thing; a kind that is absent is off
     */
    @Schema(name = "MailWish")
    record Wanted(
            @Nullable @Size(max = LONGEST_ADDRESS) @Pattern(regexp = ADDRESS) @Schema(example = "ayse@ornek.bel.tr")
            String address,

            @Nullable @Pattern(regexp = "tr|en") @Schema(example = "tr")
            String language,

            @NotNull @Min(0) @Max(NoticeTime.LAST_HOUR) @Schema(example = "8")
            Integer hour,

            @Nullable @Schema(example = "{\"TASK\":\"DAILY\",\"DEADLINE\":\"AT_ONCE\"}")
            Map<NoticeKind, NoticeTime> times) {

        Wanted {
            times = times == null ? Map.of() : Collections.unmodifiableMap(new HashMap<>(times));
        }
    }

    /**
     * Where mails go from now on.
     *
     * @param address the confirmed address; none while none is
     * @param askedAddress the address that was sent a link to confirm it; none if none waits
     */
    @Schema(name = "MailKept")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(@Nullable String address, @Nullable String askedAddress) {}

    @Operation(
            operationId = "chooseMail",
            summary = "Choose what to be told by mail",
            description =
                    "Replaces what was chosen before, and undoes a stop. Another address is sent a link first; mails go to it once"
                            + " the link was used, within 48 hours, and to the former one until then. At most five addresses are asked a day.")
    @PutMapping("/api/me/mail")
    Kept choose(@Valid @RequestBody Wanted body, HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        String language = body.language();
        Map<NoticeKind, NoticeTime> times = body.times();
        return choices.choose(
                        caller.login(),
                        caller.roles(),
                        new MailWish(
                                body.address(),
                                language == null ? "tr" : language,
                                body.hour(),
                                times == null ? Map.of() : times))
                .map(choice -> new Kept(choice.address(), choice.askedAddress()))
                .orElseThrow(() -> HttpRefused.because(HttpReason.TOO_MANY_CONFIRMATIONS));
    }
}
