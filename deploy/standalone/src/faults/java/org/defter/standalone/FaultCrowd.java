package org.defter.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many clients at a pace that a machine can keep up with. Each founds municipalities and gives them units, act by act with a key of its own,
 * asks again with that key until it is told what became of the act, sends it once more, and reads at once what it did. What they were
 * told is kept here, outside of the system.
 *
 * <p>They come from several addresses of this machine: a proxy counts the connections of each.
 */
final class FaultCrowd implements AutoCloseable {

    /** Units of one municipality, so that its stream stays what one would be. */
    private static final int UNITS = 20;

    private static final int CLIENTS_OF_AN_ADDRESS = 20;
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);
    private static final Duration LONGEST_DOUBT = Duration.ofMinutes(2);
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8));

    /**
     * What a client was told of an act.
     *
     * @param stream the municipality it was done to
     * @param version the version of its stream after it
     * @param position where it stands in the record
     */
    record Told(String stream, long version, String position) {}

    /**
     * An answer that says that Defter is at fault.
     *
     * @param request method and path
     * @param sentAt when it was sent, by {@link System#nanoTime}
     * @param answeredAt when it was answered, likewise
     */
    record Fault(String request, int status, long sentAt, long answeredAt) {

        /** The second since a moment in which it was answered. */
        long second(long since) {
            return Duration.ofNanos(answeredAt - since).toSeconds();
        }
    }

    /** What was acknowledged, by the key it was sent with. */
    final Map<String, Told> acknowledged = new ConcurrentHashMap<>();

    /** Answers from 500 on. */
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

    /** Answers that should not be: refused acts, reads that do not show what was done. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Requests whose connection to the proxy broke. */
    final AtomicInteger broken = new AtomicInteger();

    /** Requests of acts that got no answer that says what became of them, and were sent again. */
    final AtomicInteger askedAgain = new AtomicInteger();

    /** Acts that were sent once more after they had been acknowledged, and answered the same. */
    final AtomicInteger repeated = new AtomicInteger();

    /** Reads that showed what was done. */
    final AtomicInteger reads = new AtomicInteger();

    /** How long each request took that was answered well, in nanoseconds. */
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();

    private final URI origin;
    private final String name;
    private final Duration pause;
    private final List<HttpClient> addresses = new ArrayList<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    /**
     * Clients that begin one after the other within the first pause.
     *
     * @param name what their keys begin with
     * @param howMany clients
     * @param pause from one act of a client to its next
     */
    FaultCrowd(URI origin, String name, int howMany, Duration pause) throws UnknownHostException {
        this.origin = origin;
        this.name = name;
        this.pause = pause;
        for (int address = 0; address <= (howMany - 1) / CLIENTS_OF_AN_ADDRESS; address++) {
            addresses.add(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (1 + address)}))
                    .build());
        }
        for (int client = 0; client < howMany; client++) {
            int number = client;
            long first = System.nanoTime() + pause.toNanos() * client / howMany;
            clients.add(Thread.ofVirtual().name(name + "-" + client).start(() -> work(number, first)));
        }
    }

    /** A client that can be told apart, and what it is at. */
    private void work(int number, long first) {
        HttpClient http = addresses.get(number / CLIENTS_OF_AN_ADDRESS);
        Told last = null;
        long next = first;
        try {
            for (int act = 0; !over; act++) {
                await(next);
                next = Math.max(next + pause.toNanos(), System.nanoTime());
                if (over) {
                    return;
                }
                last = act(http, name + "-" + number + "-" + act, last != null && last.version() < UNITS ? last : null);
                if (last != null) {
                    read(http, last);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Does an act, and does it once more with its key as if the answer had been lost; null if it was refused. */
    private @Nullable Told act(HttpClient http, String key, @Nullable Told on) throws InterruptedException {
        HttpRequest request = on == null ? founding(key) : unit(key, on);
        Told told = insist(http, key, request, on);
        if (told == null) {
            return null;
        }
        acknowledged.put(key, told);
        Told again = insist(http, key, request, on);
        if (told.equals(again)) {
            repeated.incrementAndGet();
        } else {
            surprises.add(key + ": first " + told + ", asked again " + again);
        }
        return told;
    }

    /** Sends an act until it is known what became of it; null if it was refused. */
    private @Nullable Told insist(HttpClient http, String key, HttpRequest request, @Nullable Told on)
            throws InterruptedException {
        boolean again = false;
        long patience = System.nanoTime() + LONGEST_DOUBT.toNanos();
        while (System.nanoTime() < patience) {
            HttpResponse<String> answer = send(http, request);
            if (answer != null && answer.statusCode() == 201) {
                return told(answer, on);
            }
            // A killed node may leave its transaction behind for a moment, and what it holds is in the way of the same
            // act.
            boolean doubtful = answer == null || answer.statusCode() >= 500 || (again && answer.statusCode() == 409);
            if (!doubtful) {
                surprises.add(key + ": " + answer.statusCode() + " " + answer.body());
                return null;
            }
            again = true;
            askedAgain.incrementAndGet();
            await(System.nanoTime() + BEFORE_ASKING_AGAIN.toNanos());
        }
        surprises.add(key + ": still in doubt");
        return null;
    }

    private static Told told(HttpResponse<String> answer, @Nullable Told on) {
        String location = answer.headers().firstValue("Location").orElse("");
        String version = answer.headers().firstValue("ETag").orElse("").replace("\"", "");
        return new Told(
                on == null ? location.substring(location.lastIndexOf('/') + 1) : on.stream(),
                Long.parseLong(version),
                answer.headers().firstValue("Defter-Position").orElse(""));
    }

    /** Reads what was done just now, from whichever node the proxy chooses. */
    private void read(HttpClient http, Told told) throws InterruptedException {
        HttpResponse<String> answer = send(
                http,
                to("/api/municipalities/" + told.stream())
                        .header("Defter-Position", told.position())
                        .GET()
                        .build());
        if (answer == null || answer.statusCode() >= 500) {
            return;
        }
        if (answer.statusCode() == 200
                && JsonMapper.shared().readTree(answer.body()).path("version").asLong(-1) >= told.version()) {
            reads.incrementAndGet();
        } else {
            surprises.add("read of " + told + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private @Nullable HttpResponse<String> send(HttpClient http, HttpRequest request) throws InterruptedException {
        long sentAt = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            long answeredAt = System.nanoTime();
            if (answer.statusCode() >= 500) {
                faults.add(new Fault(
                        request.method() + " " + request.uri().getPath(), answer.statusCode(), sentAt, answeredAt));
            } else {
                times.add(answeredAt - sentAt);
            }
            return answer;
        } catch (IOException e) {
            broken.incrementAndGet();
            return null;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", LOGIN);
    }

    private HttpRequest founding(String key) {
        return to("/api/municipalities")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"kind":"ORDINARY","name":"%s","province":"Örnek","occurredOn":"2020-01-01"}""".formatted(key)))
                .build();
    }

    private HttpRequest unit(String key, Told on) {
        return to("/api/municipalities/" + on.stream() + "/units")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + on.version() + "\"")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"name":"%s","kind":"DEPARTMENT","occurredOn":"2020-01-01"}""".formatted(key)))
                .build();
    }

    /** The time that this share of the answered requests did not take longer than, in milliseconds. */
    long percentile(double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : Duration.ofNanos(sorted.get((int) (share * (sorted.size() - 1))))
                        .toMillis();
    }

    /** Lets every client finish the act it is at. */
    void end() throws InterruptedException {
        over = true;
        for (Thread client : clients) {
            LockSupport.unpark(client);
            client.join();
        }
        clients.clear();
    }

    @Override
    public void close() throws InterruptedException {
        end();
        addresses.forEach(HttpClient::close);
    }
}
