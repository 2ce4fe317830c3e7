package org.defter.kernel.platform.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two requests Defter makes of an S3-compatible store: put what is not there, read a piece. Each is bounded in time as a whole
 * and made anew while the store is busy or out of reach, four times in all.
 */
final class S3Bucket {

    private static final Logger LOG = LoggerFactory.getLogger(S3Bucket.class);

    private static final Pattern RANGE = Pattern.compile("bytes \\d+-\\d+/(\\d+)");
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,64})</Code>");
    private static final Sha256 NOTHING = Sha256.of(new byte[0]);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 4;

    private final URI place;
    private final S3Signature key;
    private final Clock clock;
    private final Patience patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * How long a request may take.
     *
     * @param answer from its first byte to the last one of its answer
     * @param pause before it is made for the second time; twice as long each time after
     */
    record Patience(Duration answer, Duration pause) {

        /** What holds outside of tests. */
        static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofMillis(200));
    }

    /**
     * Bytes of an object.
     *
     * @param bytes from where they were asked, as many as were asked or as there are
     * @param total length of the whole object
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Piece(byte[] bytes, long total) {}

    S3Bucket(S3Properties properties, Clock clock, Patience patience) {
        this.place = properties.place();
        this.key = new S3Signature(properties.region(), properties.keyId(), properties.secret());
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Puts a file under a name that has none. Both ends look at the digest: it is part of what is signed.
     *
     * @return whether it was put; no if there is something of that name, which then stays as it is
     */
    boolean put(String name, Path file, Sha256 sha256) throws IOException {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofFile(file);
        HttpResponse<byte[]> answer = send(
                "PUT", name, Map.of("if-none-match", "*", "content-type", "application/octet-stream"), sha256, body);
        return switch (answer.statusCode()) {
            case 200, 201, 204 -> true;
            case 412 -> false;
            default -> throw refused("PUT", answer);
        };
    }

    /**
     * A piece of an object.
     *
     * @param from its first byte
     * @param most how many bytes at most
     * @return nothing if there is no such object
     */
    Optional<Piece> read(String name, long from, int most) throws IOException {
        HttpResponse<byte[]> answer = send(
                "GET",
                name,
                Map.of("range", "bytes=" + from + "-" + (from + most - 1)),
                NOTHING,
                HttpRequest.BodyPublishers.noBody());
        return switch (answer.statusCode()) {
            case 206 -> Optional.of(new Piece(answer.body(), total(answer)));
            // An object without a byte has no first one.
            case 416 -> Optional.of(new Piece(new byte[0], 0));
            case 404 -> {
                if (code(answer).equals("NoSuchBucket")) {
                    throw refused("GET", answer);
                }
                yield Optional.empty();
            }
            default -> throw refused("GET", answer);
        };
    }

    private static long total(HttpResponse<byte[]> answer) throws FilesUnavailable {
        Matcher range =
                RANGE.matcher(answer.headers().firstValue("content-range").orElse(""));
        if (!range.matches()) {
            throw new FilesUnavailable("the store of files does not say how long an object is");
        }
        return Long.parseLong(range.group(1));
    }

    private HttpResponse<byte[]> send(
            String method, String name, Map<String, String> headers, Sha256 payload, HttpRequest.BodyPublisher body)
            throws IOException {
        URI address = URI.create(place + name);
        Duration pause = patience.pause();
        for (int attempt = 1; ; attempt++) {
            // Signed anew each time: a signature grows old while a store is away.
            HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
            key.sign(method, address, headers, payload, clock.instant()).forEach(request::setHeader);
            try {
                HttpResponse<byte[]> answer = within(request.build());
                if (!comesBack(answer.statusCode()) || attempt == ATTEMPTS) {
                    return answer;
                }
                LOG.warn("The store of files answered {}, attempt {}", answer.statusCode(), attempt);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new FilesUnavailable("the store of files cannot be reached: " + e, e);
                }
                LOG.warn("The store of files could not be reached, attempt {}: {}", attempt, e.toString());
            }
            rest(pause);
            pause = pause.multipliedBy(2);
        }
    }

    /** The time of the JDK's own bound ends with the headers; this one covers the body, too. */
    private HttpResponse<byte[]> within(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + patience.answer(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FilesUnavailable("interrupted while the store of files was asked", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static void rest(Duration pause) throws FilesUnavailable {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FilesUnavailable("interrupted while the store of files was asked", e);
        }
    }

    /** Busy, away, or two at once with the same name; 501 and the like stay what they are. */
    private static boolean comesBack(int status) {
        return status == 500 || status == 502 || status == 503 || status == 504 || status == 429 || status == 409;
    }

    private static FilesUnavailable refused(String method, HttpResponse<byte[]> answer) {
        return new FilesUnavailable(
                "the store of files answered " + method + " with " + answer.statusCode() + " " + code(answer));
    }

    private static String code(HttpResponse<byte[]> answer) {
        Matcher code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return code.find() ? code.group(1) : "";
    }
}
