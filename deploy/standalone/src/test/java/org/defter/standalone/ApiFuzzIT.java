package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.defter.kernel.platform.security.DemoUsers;
import org.defter.standalone.demo.StoryTeller;
import org.defter.standalone.fuzz.Judge;
import org.defter.standalone.fuzz.Known;
import org.defter.standalone.fuzz.Operation;
import org.defter.standalone.fuzz.Requests;
import org.defter.standalone.fuzz.Sent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Thousands of requests nobody would think of, on the record of the real case, as everyone and as nobody: none is
 * answered with a fault, with a status or a form the description does not tell of, or with a refusal that does not say
 * why; and what they did record, every view takes in and shows.
 *
 * <p>{@code -Ddefter.fuzz.requests} says how many, {@code -Ddefter.fuzz.seed} which; what is found is told as calls that
 * can be sent again, all of them in {@code target/fuzz.txt}.
 */
@Tag("long")
class ApiFuzzIT extends StandaloneTest {

    private static final int REQUESTS = Integer.getInteger("defter.fuzz.requests", 1_000);
    private static final long SEED = Long.getLong("defter.fuzz.seed", 1930L);
    private static final Path FOUND = Path.of("target/fuzz.txt");
    private static final int SHOWN = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private static Path keys;

    @DynamicPropertySource
    static void ledger(DynamicPropertyRegistry registry) {
        registry.add("defter.ledger.key-file", () -> keys.resolve("ledger.key").toString());
        registry.add("defter.ledger.origin", () -> "defter.example/fuzzed");
    }

    @Test
    void nothingAnybodySendsIsAFault() throws Exception {
        StoryTeller teller = new StoryTeller(base(), "fuzz");
        teller.tell(theWholeStory(), (number, step) -> {});
        JsonNode api = JSON.readTree(get("auditor", "/v3/api-docs").body());
        Known known = new Known();
        for (Operation operation : Operation.of(api)) {
            if (operation.method().equals("GET") && !operation.path().contains("{")) {
                HttpResponse<InputStream> list =
                        send(new Sent(operation, "GET", operation.path(), "auditor", Map.of(), null));
                known.learn(operation.path(), readable(list, text(list)));
            }
        }
        assertThat(known.size()).isGreaterThan(300);

        Map<String, String> users = new TreeMap<>();
        DemoUsers.ROLES.forEach((login, role) -> users.put(login, role.claim()));
        Requests requests = new Requests(api, users, known, new Random(SEED));
        Judge judge = new Judge(api);
        Map<String, String> found = new LinkedHashMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Set<String> done = new TreeSet<>();
        Files.createDirectories(FOUND.getParent());
        Files.deleteIfExists(FOUND);
        for (int number = 0; number < REQUESTS; number++) {
            Sent sent = requests.next(this::etag);
            HttpResponse<InputStream> answer = send(sent);
            String body = text(answer);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() < 300) {
                done.add(sent.operation().name());
                known.learn(sent.operation().path(), readable(answer, body));
            }
            for (String finding : judge.findings(sent, answer.statusCode(), type(answer), body)) {
                String key = sent.operation().name() + ": " + finding;
                if (found.putIfAbsent(key, sent.toString()) == null) {
                    Files.writeString(
                            FOUND,
                            key + "\n  " + sent + "\n  " + body.substring(0, Math.min(body.length(), 600)) + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        }
        System.out.println("fuzz: seed " + SEED + ", answers by status " + statuses + ", done " + done.size() + " of "
                + requests.operations().size() + " operations, findings " + found.size());

        assertThat(found.entrySet().stream().limit(SHOWN))
                .as("%d findings, all in %s", found.size(), FOUND)
                .isEmpty();
        JsonNode swept = FaultSweep.of(new FaultSweep.Defter() {
            @Override
            public HttpResponse<String> send(String method, String user, String path)
                    throws IOException, InterruptedException {
                return ApiFuzzIT.this.send(method, user, path, "");
            }

            @Override
            public String meters() throws IOException, InterruptedException {
                return get("admin", "/actuator/prometheus").body();
            }
        });
        assertThat(swept.path("outcome").asString()).as(swept.toString()).isEqualTo("CLEAN");
        // Requests that are all refused at the door prove nothing.
        assertThat(done.size())
                .isGreaterThan(Math.min(REQUESTS / 20, requests.operations().size() / 3));
    }

    private @Nullable String etag(String path) {
        try {
            return get("auditor", path).headers().firstValue("ETag").orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<InputStream> send(Sent sent) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + sent.target()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        sent.method(),
                        sent.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent.body()));
        sent.headers().forEach(request::header);
        if (sent.user() != null) {
            String login = sent.user() + ":" + sent.user();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** The text of an answer; of one that goes on for ever, nothing. */
    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return type(answer).startsWith("text/event-stream")
                    ? ""
                    : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode readable(HttpResponse<?> answer, String body) {
        return type(answer).startsWith("application/json") && !body.isEmpty()
                ? JSON.readTree(body)
                : JSON.createObjectNode();
    }
}
