package org.defter.kernel.platform.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.platform.webhook.Answered.Outcome;
import org.jspecify.annotations.Nullable;

/** Sends one signed event. It follows no redirect, reads nothing of the answer but its head, and waits for a bounded time. */
final class WebhookSender {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final HttpClient http;
    private final Destinations destinations;
    private final Duration patience;
    private final Clock clock;

    WebhookSender(Destinations destinations, WebhookProperties properties, Clock clock) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.destinations = destinations;
        this.patience = properties.answerTimeout();
        this.clock = clock;
    }

    /**
     * Sends.
     *
     * @param id the message's identifier, the same at each attempt
     * @param secrets each signs it, so that a receiver may change from one to the other
     */
    Answered send(URI url, UUID id, byte[] body, List<WebhookSecret> secrets) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            String fault = destinations.faultNow(url);
            if (fault != null) {
                return failed(fault, begun);
            }
            long seconds = clock.instant().getEpochSecond();
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(patience)
                    .header("Content-Type", FeedEvent.MEDIA_TYPE)
                    .header("User-Agent", "defter-webhooks/1")
                    .header("webhook-id", id.toString())
                    .header("webhook-timestamp", Long.toString(seconds))
                    .header(
                            "webhook-signature",
                            secrets.stream()
                                    .map(secret -> secret.sign(id.toString(), seconds, body))
                                    .collect(Collectors.joining(" ")))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            Outcome outcome = Answered.meaning(answer.statusCode());
            return new Answered(
                    outcome,
                    answer.statusCode(),
                    outcome == Outcome.DELIVERED ? null : "HTTP " + answer.statusCode(),
                    retryAfter(answer),
                    since(begun));
        } catch (UnknownHostException e) {
            return failed("the host has no address", begun);
        } catch (HttpConnectTimeoutException e) {
            return failed("no connection in time", begun);
        } catch (HttpTimeoutException e) {
            return failed("no answer in time", begun);
        } catch (IOException | IllegalArgumentException e) {
            return failed(e.getClass().getSimpleName(), begun);
        }
    }

    private static Answered failed(String why, long begun) {
        return new Answered(Outcome.UNREACHABLE, null, why, null, since(begun));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        Optional<String> header = answer.headers().firstValue("Retry-After");
        return header.filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }
}
