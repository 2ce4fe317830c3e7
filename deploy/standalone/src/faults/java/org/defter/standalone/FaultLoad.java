package org.defter.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Clients that found municipalities, each under a name of its own, and keep outside of the system what they were told: the
 * acknowledged, with their answers, and those in doubt. A name stands for one act however often it is sent.
 */
final class FaultLoad implements AutoCloseable {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<URI> base;
    private final boolean withKeys;
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean running = true;

    /** What was answered 201, by name: the {@code Location}. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** What got no answer, or none that says what became of it. */
    final Map<String, Boolean> inDoubt = new ConcurrentHashMap<>();

    /** Other answers, by status. */
    final Map<Integer, Integer> others = new ConcurrentHashMap<>();

    FaultLoad(Supplier<URI> base, boolean withKeys) {
        this.base = base;
        this.withKeys = withKeys;
    }

    FaultLoad begin(int howMany) {
        for (int i = 0; i < howMany; i++) {
            clients.add(Thread.ofVirtual().start(this::work));
        }
        return this;
    }

    private void work() {
        while (running) {
            String name = "Belde " + NAMES.incrementAndGet();
            found(name);
            if (inDoubt.containsKey(name)) {
                // The server is away: do not spin until it is back.
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** Sends one act once. */
    void found(String name) {
        try {
            HttpResponse<String> answer = send(name);
            if (answer.statusCode() == 201) {
                acknowledged.put(name, answer.headers().firstValue("Location").orElse(""));
                inDoubt.remove(name);
            } else {
                others.merge(answer.statusCode(), 1, Integer::sum);
                // 503 may come from a commit whose answer was lost, and the same key may still be at work.
                inDoubt.put(name, true);
            }
        } catch (IOException e) {
            inDoubt.put(name, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    HttpResponse<String> send(String name) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.get().resolve("/api/municipalities"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"kind":"ORDINARY","name":"%s","province":"Örnek","occurredOn":"2020-01-01"}""".formatted(name)));
        if (withKeys) {
            request.header("Idempotency-Key", "key-" + name.replace(' ', '-'));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Lets the clients finish what they are at. */
    void end() throws InterruptedException {
        running = false;
        for (Thread client : clients) {
            client.join(Duration.ofSeconds(60));
        }
        clients.clear();
        running = true;
    }

    /** Sends everything in doubt again, until each has an answer; how many there were. */
    int resolve() throws InterruptedException {
        int doubtful = inDoubt.size();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!inDoubt.isEmpty() && System.nanoTime() < end) {
            List.copyOf(inDoubt.keySet()).forEach(this::found);
            if (!inDoubt.isEmpty()) {
                Thread.sleep(200);
            }
        }
        if (!inDoubt.isEmpty()) {
            throw new AssertionError("still in doubt: " + inDoubt.keySet() + ", answers " + others);
        }
        return doubtful;
    }

    /** How the record stands to what the clients were told. */
    Balance balance(FaultPostgres server) {
        Map<String, Integer> stored = new TreeMap<>();
        server.ask("select convert_from(payload, 'UTF8')::jsonb ->> 'name' from eventstore.domain_event"
                        + " where aggregate_type = 'Municipality' and sequence_number = 0")
                .forEach(name -> stored.merge(name, 1, Integer::sum));
        long lost = acknowledged.keySet().stream()
                .filter(name -> !stored.containsKey(name))
                .count();
        long twice = stored.values().stream().filter(times -> times > 1).count();
        return new Balance(acknowledged.size(), lost, twice);
    }

    /**
     * What became of the acts.
     *
     * @param acknowledged answered 201
     * @param lost of these, not in the record
     * @param twice names that stand in the record more than once
     */
    record Balance(int acknowledged, long lost, long twice) {}

    @Override
    public void close() throws InterruptedException {
        end();
        http.close();
    }
}
