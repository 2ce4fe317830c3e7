package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.defter.command.CommandSideApplication;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.probe.ProbeController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a request to an event and back, on a real database: versions, keys, actors, refusals. */
@SpringBootTest(
        classes = CommandSideApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=command-side", "defter.demo-users=true", "server.address=127.0.0.1"})
@Import({ProbeController.class, CommandDispatcherIT.Table.class})
class CommandDispatcherIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TestDatabase DATABASE = TestPostgres.fresh();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private IdempotencyStore idempotency;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void answersACreationWithWhereItIsAndWhichVersionItHas() throws Exception {
        HttpResponse<String> answer = post("clerk", "/api/probes", "{\"name\":\"Meram\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = JSON.readTree(answer.body());
        assertThat(header(answer, "Location"))
                .isEqualTo("/api/probes/" + receipt.path("id").asString());
        assertThat(header(answer, "ETag")).isEqualTo("\"0\"");
        assertThat(header(answer, "Defter-Position"))
                .isEqualTo(Long.toString(receipt.path("position").asLong()));
        Map<String, Object> event = event(receipt.path("position").asLong());
        assertThat(event.get("aggregate_id")).isEqualTo(receipt.path("id").asString());
    }

    @Test
    void writesWhoActedOntoTheEvent() throws Exception {
        HttpResponse<String> answer = send("office", "/api/probes", "{\"name\":\"Meram\"}", "X-Request-Id", "r-1");
        long position = JSON.readTree(answer.body()).path("position").asLong();
        JsonNode metadata = JSON.readTree(event(position).get("metadata").toString());
        assertThat(metadata.path("actorIssuer").asString()).isEqualTo("urn:defter:demo");
        assertThat(metadata.path("actorSubject").asString()).isEqualTo("office");
        assertThat(metadata.path("office").asString()).isEqualTo("council-office");
        assertThat(metadata.path("requestId").asString()).isEqualTo("r-1");
        assertThat(metadata.path("correlationId").asString()).hasSize(36);
        assertThat(metadata.has("onBehalfOf")).isFalse();
        assertThat(metadata.has("actorUnit")).isFalse();
        assertThat(event(position).get("correlation_id").toString())
                .isEqualTo(metadata.path("correlationId").asString());
    }

    @Test
    void wantsToKnowTheVersionActedOn() throws Exception {
        String units = "/api/probes/" + founded() + "/units";
        assertThat(reason(post("clerk", units, "{\"name\":\"a\"}"), 428)).isEqualTo("IF_MATCH_REQUIRED");
        HttpResponse<String> stale = send("clerk", units, "{\"name\":\"a\"}", "If-Match", "\"7\"");
        assertThat(reason(stale, 412)).isEqualTo("STALE_VERSION");
        assertThat(header(stale, "ETag")).isEqualTo("\"0\"");
        assertThat(send("clerk", units, "{\"name\":\"a\"}", "If-Match", "\"0\"").statusCode())
                .isEqualTo(200);
        HttpResponse<String> second = send("clerk", units, "{\"name\":\"b\"}", "If-Match", "\"0\"");
        assertThat(reason(second, 412)).isEqualTo("STALE_VERSION");
        assertThat(header(second, "ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"0\"", "0", "\"0\", \"1\"", "\"x\"", "\"\"", "\"-1\"", "\"99999999999999999999\""})
    void refusesAVersionThatIsNone(String ifMatch) throws Exception {
        HttpResponse<String> answer =
                send("clerk", "/api/probes/" + founded() + "/units", "{\"name\":\"a\"}", "If-Match", ifMatch);
        assertThat(reason(answer, 400)).isEqualTo("INVALID_IF_MATCH");
    }

    @Test
    void tellsOfAStaleVersionBeforeAnyRule() throws Exception {
        String units = "/api/probes/" + founded() + "/units";
        String future = "{\"name\":\"a\",\"occurredOn\":\"2999-01-01\"}";
        HttpResponse<String> fresh = send("clerk", units, future, "If-Match", "\"0\"", "Accept-Language", "en");
        assertThat(reason(fresh, 409)).isEqualTo("OCCURRED_IN_FUTURE");
        assertThat(JSON.readTree(fresh.body()).path("title").asString())
                .startsWith("It cannot have happened on 01.01.2999");
        assertThat(JSON.readTree(fresh.body())
                        .path("details")
                        .path("occurredOn")
                        .asString())
                .isEqualTo("2999-01-01");
        assertThat(send("clerk", units, "{\"name\":\"a\"}", "If-Match", "\"0\"").statusCode())
                .isEqualTo(200);
        assertThat(reason(send("clerk", units, future, "If-Match", "\"0\""), 412))
                .isEqualTo("STALE_VERSION");
    }

    @Test
    void findsNothingUnderAnUnknownId() throws Exception {
        String units = "/api/probes/" + UUID.randomUUID() + "/units";
        assertThat(reason(send("clerk", units, "{\"name\":\"a\"}", "If-Match", "\"0\""), 404))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameKey() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key);
        HttpResponse<String> again = send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String name : List.of("Location", "ETag", "Defter-Position")) {
            assertThat(header(again, name)).isEqualTo(header(first, name));
        }
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(eventsWith(key)).isEqualTo(1);
    }

    @Test
    void givesTheFirstAnswerAlsoToOneWhoHasReadTheNewVersionSince() throws Exception {
        String units = "/api/probes/" + founded() + "/units";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first =
                send("clerk", units, "{\"name\":\"x\"}", "Idempotency-Key", key, "If-Match", "\"0\"");
        HttpResponse<String> again =
                send("clerk", units, "{\"name\":\"x\"}", "Idempotency-Key", key, "If-Match", "\"1\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(eventsWith(key)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() throws Exception {
        String key = UUID.randomUUID().toString();
        send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key);
        HttpResponse<String> other = send("clerk", "/api/probes", "{\"name\":\"y\"}", "Idempotency-Key", key);
        assertThat(reason(other, 422)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(eventsWith(key)).isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() throws Exception {
        String key = UUID.randomUUID().toString();
        send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key);
        HttpResponse<String> other = send("office", "/api/probes", "{\"name\":\"y\"}", "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(eventsWith(key)).isEqualTo(2);
    }

    @Test
    void leavesTheKeyFreeWhenTheActWasRefused() throws Exception {
        String key = UUID.randomUUID().toString();
        String future = "{\"name\":\"x\",\"occurredOn\":\"2999-01-01\"}";
        assertThat(send("clerk", "/api/probes", future, "Idempotency-Key", key).statusCode())
                .isEqualTo(409);
        assertThat(send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a\tb"})
    void refusesAKeyThatIsNone(String key) throws Exception {
        assertThat(reason(send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key), 400))
                .isEqualTo("INVALID_IDEMPOTENCY_KEY");
    }

    @Test
    void forgetsAnswersAfterSevenDays() throws Exception {
        String old = UUID.randomUUID().toString();
        String fresh = UUID.randomUUID().toString();
        send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", old);
        send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", fresh);
        jdbc.update("update command.idempotency set kept_at = now() - interval '7 days 1 minute' where key = ?", old);
        idempotency.forgetOld();
        assertThat(jdbc.queryForList(
                        "select key from command.idempotency where key in (?, ?)", String.class, old, fresh))
                .containsExactly(fresh);
    }

    @Test
    void hasOneEffectForTwentyRequestsWithOneKeyAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> answers =
                atOnce(20, i -> send("clerk", "/api/probes", "{\"name\":\"x\"}", "Idempotency-Key", key));
        Map<Integer, List<HttpResponse<String>>> byStatus =
                answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode));
        assertThat(byStatus.keySet()).isSubsetOf(201, 409);
        assertThat(byStatus.get(201).stream().map(HttpResponse::body).distinct())
                .hasSize(1);
        assertThat(byStatus.get(201).stream()
                        .filter(a ->
                                a.headers().firstValue("Idempotency-Replayed").isEmpty()))
                .hasSize(1);
        assertThat(byStatus.getOrDefault(409, List.of()))
                .allSatisfy(answer -> assertThat(reason(answer, 409)).isEqualTo("IDEMPOTENCY_IN_PROGRESS"));
        assertThat(eventsWith(key)).isEqualTo(1);
    }

    @Test
    void letsOneOfFiftyClientsWinEachVersion() throws Exception {
        String id = founded();
        for (int version = 0; version < 3; version++) {
            String seen = "\"" + version + "\"";
            List<HttpResponse<String>> answers = atOnce(
                    50,
                    i -> send("clerk", "/api/probes/" + id + "/units", "{\"name\":\"u" + i + "\"}", "If-Match", seen));
            Map<Integer, Long> count =
                    answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
            assertThat(count.keySet()).isSubsetOf(200, 409, 412);
            assertThat(count.get(200)).isEqualTo(1);
            assertThat(jdbc.queryForObject(
                            "select max(sequence_number) from eventstore.domain_event where aggregate_id = ?",
                            Long.class,
                            id))
                    .isEqualTo(version + 1);
        }
    }

    @Test
    void givesAFrozenVersionToOneOfTwoThatClaimItAtOnce() throws Exception {
        FrozenPlan version = new FrozenPlan(PlanId.random(), 1, "ab".repeat(32));
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        List<Future<Boolean>> second = new ArrayList<>();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Boolean first = transaction.execute(_ -> {
                boolean claimed = numbers.claim(version);
                second.add(other.submit(() -> transaction.execute(_ -> numbers.claim(version))));
                return claimed;
            });
            assertThat(first).isTrue();
            assertThat(second.getFirst().get()).isFalse();
        }
        FrozenPlan next = new FrozenPlan(version.planId(), 2, version.contentHash());
        transaction.executeWithoutResult(status -> {
            numbers.claim(next);
            status.setRollbackOnly();
        });
        Boolean again = transaction.execute(_ -> numbers.claim(next));
        assertThat(again).isTrue();
    }

    @Test
    void countsWhatBecameOfCommands() throws Exception {
        post("clerk", "/api/probes", "{\"name\":\"x\"}");
        post("clerk", "/api/probes", "{\"name\":\"x\",\"occurredOn\":\"2999-01-01\"}");
        assertThat(meters.get("defter.commands")
                        .tag("command", "FoundMunicipality")
                        .tag("outcome", "accepted")
                        .timer()
                        .count())
                .isPositive();
        assertThat(meters.get("defter.commands")
                        .tag("command", "FoundMunicipality")
                        .tag("outcome", "rejected-rule")
                        .timer()
                        .count())
                .isPositive();
    }

    private String founded() throws Exception {
        return JSON.readTree(
                        post("clerk", "/api/probes", "{\"name\":\"Meram\"}").body())
                .path("id")
                .asString();
    }

    private Map<String, Object> event(long position) {
        return jdbc.queryForMap(
                "select aggregate_id, metadata::text, correlation_id from eventstore.event_text where global_index = ?",
                position);
    }

    private long eventsWith(String key) {
        Long count = jdbc.queryForObject(
                "select count(*) from eventstore.event_text where metadata ->> 'idempotencyKey' = ?", Long.class, key);
        return count == null ? 0 : count;
    }

    private interface Request {
        HttpResponse<String> send(int number) throws Exception;
    }

    private static List<HttpResponse<String>> atOnce(int count, Request request) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(count)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                answers.add(clients.submit(() -> {
                    start.await();
                    return request.send(number);
                }));
            }
            start.countDown();
            List<HttpResponse<String>> got = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                got.add(answer.get());
            }
            return got;
        }
    }

    private HttpResponse<String> post(String user, String path, String body) throws Exception {
        return send(user, path, body);
    }

    private HttpResponse<String> send(String user, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError(name + " is missing"));
    }

    private static String reason(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        return JSON.readTree(answer.body()).path("reason").asString();
    }

    @TestConfiguration
    static class Table {

        @Bean
        AccessTable probes() {
            return AccessTable.parse(List.of("POST /api/probes any", "POST /api/probes/{id}/units any"));
        }
    }
}
