package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes on one record, commanded at once: one version has one winner, one key one effect (RELIABILITY T4, T5). */
@Tag("long")
class FaultRaceIT {

    private static final int CLIENTS = 100;
    private static final int COPIES = 20;
    private static final String FOUND = "/api/municipalities";
    private static final String UNIT = "{\"name\":\"%s\",\"kind\":\"DEPARTMENT\",\"occurredOn\":\"2020-01-01\"}";

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void twoProcessesAreCommandedAtOnce() throws Exception {
        try (FaultPostgres server = new FaultPostgres(programs, folder, "");
                StandaloneProcess first = new StandaloneProcess(
                        Files.createDirectories(folder.resolve("first")), environment(server, true));
                StandaloneProcess second = new StandaloneProcess(
                        Files.createDirectories(folder.resolve("second")), environment(server, false))) {
            first.start();
            // Kept for longer than promised, and not so long: the second process, just started, forgets the one and not
            // the other.
            HttpResponse<String> old = found(first.base(), "Belde eski", "old");
            HttpResponse<String> recent = found(first.base(), "Belde yeni", "recent");
            server.execute("update command.idempotency set kept_at = now() - interval '8 days' where key = 'old'");
            server.execute("update command.idempotency set kept_at = now() - interval '6 days' where key = 'recent'");
            second.startReady();
            List<URI> nodes = List.of(first.base(), second.base());

            String races = oneWinner(nodes, server);
            String keys = oneEffect(nodes, server);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> effects(server, "old").isEmpty());
            assertThat(found(nodes.get(0), "Belde yeni", "recent").headers().firstValue("Location"))
                    .isEqualTo(recent.headers().firstValue("Location"));
            HttpResponse<String> anew = found(nodes.get(1), "Belde eski", "old");
            assertThat(anew.statusCode()).as(anew.body()).isEqualTo(201);
            assertThat(anew.headers().firstValue("Location"))
                    .isNotEqualTo(old.headers().firstValue("Location"));
            JsonNode sweep = FaultSweep.of(FaultSweep.Defter.of(first, second));
            assertThat(sweep.path("outcome").asString()).as("%s", sweep).isEqualTo("CLEAN");

            FaultReport.line(
                    "T5 one key many times at once, with another body, and after its time",
                    keys + ", another body refused (422), a key of 6 days answered as before, one of 8 days forgotten",
                    "0 without effect, 0 twice, 0 rows differ",
                    "without keys the same " + COPIES + " requests had " + withoutKeys(nodes, server) + " effects");
            FaultReport.line(
                    "T4 one stream commanded from two processes at once",
                    races,
                    "0 versions with two winners, 0 without, 0 rows differ",
                    withoutTheConstraint(nodes, server));
        }
    }

    private Map<String, String> environment(FaultPostgres server, boolean signs) {
        Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
        if (signs) {
            environment.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("log.key").toString());
            environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
        }
        return environment;
    }

    /** T4: a hundred at once on one version, half of them at each process. */
    private String oneWinner(List<URI> nodes, FaultPostgres server) throws Exception {
        int races = FaultReport.cycles(5, 100);
        String town = idOf(found(nodes.get(0), "Belde yarış", "race"));
        int refused = 0;
        for (int race = 0; race < races; race++) {
            int version = race;
            List<HttpResponse<String>> answers = atOnce(CLIENTS, client -> unit(nodes, town, version, client));
            List<HttpResponse<String>> winners = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(winners).as("winners of version %d", version).hasSize(1);
            assertThat(winners.getFirst().headers().firstValue("ETag")).contains("\"" + (version + 1) + "\"");
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409, 412));
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 412))
                    .allSatisfy(answer ->
                            assertThat(answer.headers().firstValue("ETag")).contains("\"" + (version + 1) + "\""));
            refused += answers.size() - winners.size();
        }
        assertThat(versions(server, town))
                .as("the stream without a gap and without a fork")
                .isEqualTo(IntStream.rangeClosed(0, races)
                        .mapToObj(Integer::toString)
                        .toList());
        return races + " versions, " + CLIENTS + " clients at once on each, " + refused + " told 409 or 412";
    }

    /** Control of T4: the constraint that gives a version to one writer is dropped, and a version has two. */
    private String withoutTheConstraint(List<URI> nodes, FaultPostgres server) throws Exception {
        server.execute("alter table eventstore.domain_event drop constraint domain_event_stream");
        server.execute("create index stream on eventstore.domain_event (aggregate_id, sequence_number)");
        int races = 0;
        int winners = 1;
        while (winners == 1 && races < 40) {
            // A town of its own each time: a stream that has forked may not be readable any more.
            String town = idOf(found(nodes.get(0), "Belde çatal " + races, "fork-" + races));
            winners = (int) atOnce(CLIENTS, client -> unit(nodes, town, 0, client)).stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .count();
            races++;
            if (winners > 1) {
                assertThat(versions(server, town))
                        .as("both stand in the record")
                        .hasSize(1 + winners)
                        .containsOnlyOnce("0")
                        .contains("1");
            }
        }
        assertThat(winners)
                .as("control: winners of one version without the constraint")
                .isGreaterThan(1);
        return "without the constraint of the streams " + winners + " winners of one version after " + races + " races";
    }

    private static List<String> versions(FaultPostgres server, String town) {
        return server.ask("select sequence_number from eventstore.domain_event where aggregate_id = '" + town
                + "' order by sequence_number");
    }

    /** T5: each key twenty times at once, half at each process. */
    private String oneEffect(List<URI> nodes, FaultPostgres server) throws Exception {
        int keys = FaultReport.cycles(25, 500);
        int meanwhile = 0;
        for (int i = 0; i < keys; i++) {
            String name = "Belde tek " + i;
            String key = "once-" + i;
            List<HttpResponse<String>> answers = atOnce(COPIES, copy -> found(nodes.get(copy % 2), name, key));
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409));
            meanwhile += (int) answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .peek(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .as(answer.body())
                            .isPresent())
                    .count();
            HttpResponse<String> again = found(nodes.get(i % 2), name, key);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Location"))
                            .isEqualTo(again.headers().firstValue("Location")));
            assertThat(found(nodes.get(1), "Belde başka", key).statusCode()).isEqualTo(422);
            assertThat(effects(server, key)).as("effects of one key").containsExactly(idOf(again));
            assertThat(recorded(server, name)).containsExactly("1");
        }
        return keys + " keys, each " + COPIES + " times at once at two processes and once more, " + meanwhile
                + " told to wait (409)";
    }

    /** Control of T5: whoever names no key has every request carried out. */
    private String withoutKeys(List<URI> nodes, FaultPostgres server) throws Exception {
        String name = "Belde anahtarsız";
        assertThat(atOnce(COPIES, copy -> found(nodes.get(copy % 2), name, null)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        String effects = recorded(server, name).getFirst();
        assertThat(Integer.parseInt(effects))
                .as("control: effects without keys")
                .isGreaterThan(1);
        return effects;
    }

    private static List<String> effects(FaultPostgres server, String key) {
        return server.ask("select stream_id from command.idempotency where key = '" + key + "'");
    }

    private static List<String> recorded(FaultPostgres server, String name) {
        return server.ask("select count(*) from eventstore.event_text where payload ->> 'name' = '" + name + "'");
    }

    private HttpResponse<String> unit(List<URI> nodes, String town, int version, int client) throws Exception {
        return post(
                nodes.get(client % 2),
                FOUND + "/" + town + "/units",
                UNIT.formatted("Birim " + version + "-" + client),
                "If-Match",
                "\"" + version + "\"",
                "Idempotency-Key",
                "unit-" + town + "-" + version + "-" + client);
    }

    private HttpResponse<String> found(URI node, String name, @Nullable String key) throws Exception {
        String body = """
                {"kind":"ORDINARY","name":"%s","province":"Örnek","occurredOn":"2020-01-01"}""".formatted(name);
        return key == null ? post(node, FOUND, body) : post(node, FOUND, body, "Idempotency-Key", key);
    }

    private HttpResponse<String> post(URI node, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("office:office".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        IOException unanswered = new IOException("never answered");
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                boolean itself = attempt > 0 && answer.body().contains("IDEMPOTENCY_IN_PROGRESS");
                if (answer.statusCode() != 503 && !itself) {
                    return answer;
                }
                unanswered = new IOException(answer.statusCode() + " " + answer.body());
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } catch (IOException e) {
                // A server with too much to do says so, or closes what was not sent in time: whoever has a key asks
                // again.
                unanswered = e;
            }
        }
        throw unanswered;
    }

    private static String idOf(HttpResponse<String> answer) {
        return StandaloneTest.lastPart(answer);
    }

    /** One of the crowd. */
    private interface Client {
        HttpResponse<String> send(int number) throws Exception;
    }

    private static List<HttpResponse<String>> atOnce(int clients, Client client) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                calls.add(() -> client.send(number));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> future : crowd.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
