package org.defter.command.platform.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.defter.kernel.platform.webhook.Answered;
import org.defter.kernel.platform.webhook.WebhookAudience;
import org.defter.kernel.platform.webhook.WebhookTerms;
import org.defter.kernel.platform.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** What is asked for other systems, and what is answered. */
final class WebhookRequests {

    private WebhookRequests() {}

    /**
     * A receiver.
     *
     * @param url where events are sent, https
     * @param description what it is, for people
     * @param reader as whom it is told
     * @param types types of events, with or without prefix and revision; all if absent
     * @param kinds kinds of streams; all if absent
     */
    @Schema(name = "WebhookTerms")
    record Terms(
            @NotBlank @Size(max = 2_000) @Schema(example = "https://portal.example.org/defter")
            String url,

            @Nullable @Size(max = 200) @Schema(example = "Açık veri portalı")
            String description,

            @NotNull @Schema(description = "PUBLIC: public facts only; HOUSE: all events of the dossiers")
            WebhookAudience reader,

            @Nullable @Size(max = 200) Set<@Size(max = 100) String> types,
            @Nullable @Size(max = 20) Set<FeedKind> kinds) {

        WebhookTerms accepted(Webhooks webhooks) {
            Set<String> stored = types == null
                    ? Set.of()
                    : types.stream().map(FeedEvent::stored).collect(Collectors.toSet());
            if (!stored.stream().allMatch(webhooks::knows)) {
                throw wrong("/types", "field.value");
            }
            URI address;
            try {
                address = URI.create(url.strip());
            } catch (IllegalArgumentException e) {
                throw wrong("/url", "field.value");
            }
            if (webhooks.fault(address) != null) {
                throw wrong("/url", "field.destination");
            }
            return new WebhookTerms(
                    address,
                    description == null ? "" : description.strip(),
                    reader,
                    stored,
                    kinds == null ? Set.of() : kinds);
        }

        private static HttpRefused wrong(String field, String key) {
            return HttpRefused.because(HttpReason.INVALID_BODY).withErrors(List.of(WrongField.of(field, key)));
        }
    }

    /**
     * A new receiver.
     *
     * @param url where events are sent, https
     * @param description what it is, for people
     * @param reader as whom it is told
     * @param types types of events, with or without prefix and revision; all if absent
     * @param kinds kinds of streams; all if absent
     * @param after position after which it is told; what comes from now on if absent
     */
    @Schema(name = "NewWebhook")
    record Created(
            @NotBlank @Size(max = 2_000) @Schema(example = "https://portal.example.org/defter")
            String url,

            @Nullable @Size(max = 200) @Schema(example = "Açık veri portalı")
            String description,

            @NotNull @Schema(description = "PUBLIC: public facts only; HOUSE: all events of the dossiers")
            WebhookAudience reader,

            @Nullable @Size(max = 200) Set<@Size(max = 100) String> types,
            @Nullable @Size(max = 20) Set<FeedKind> kinds,
            @Nullable @Min(0) @Schema(example = "0") Long after) {

        Terms terms() {
            return new Terms(url, description, reader, types, kinds);
        }
    }

    /**
     * From where a receiver is told again.
     *
     * @param after position after which it is told; 0 for the beginning of the record
     */
    @Schema(name = "WebhookReplay")
    record Replay(@NotNull @Min(0) @Schema(example = "4711") Long after) {}

    /**
     * A secret, shown this once.
     *
     * @param id the receiver
     * @param secret what its signatures are made with from now on
     */
    @Schema(name = "WebhookSecret")
    record Shown(
            UUID id,

            @Schema(example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
            String secret) {

        static Shown of(Webhooks.Shown shown) {
            return new Shown(shown.id(), shown.secret().text());
        }
    }

    /**
     * What came of a test.
     *
     * @param outcome in short
     * @param status what the receiver answered
     * @param detail why it failed
     * @param millis how long it took
     */
    @Schema(name = "WebhookTest")
    record Tested(
            Answered.Outcome outcome,
            @Nullable @Schema(example = "204") Integer status,
            @Nullable @Schema(example = "no answer in time") String detail,
            @Schema(example = "48") long millis) {

        static Tested of(Answered answered) {
            return new Tested(
                    answered.outcome(),
                    answered.status(),
                    answered.detail(),
                    answered.took().toMillis());
        }
    }
}
