package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.defter.standalone.AxonServerMessages.Loss;
import org.defter.standalone.AxonServerRoutes.Given;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two nodes on one Axon Server: this process, and a command side in a process of its own that is killed and stopped. All requests come
 * to this one unless a test says otherwise; Axon Server gives half of the streams to the other.
 */
@Tag("long")
@ActiveProfiles("axonserver")
class RoutedIT extends StandaloneTest {

    private static final String FOUND = "org.defter.command.municipality.FoundMunicipality";
    private static final String HERE = "node-here";
    private static final String THERE = "node-there";
    private static final AxonServerDouble SERVER = new AxonServerDouble();

    @TempDir
    private static Path folder;

    private static SideProcess there;

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void axonServer(DynamicPropertyRegistry registry) {
        registry.add("axon.axonserver.servers", SERVER::address);
        registry.add("defter.store.node-id", () -> HERE);
        registry.add("defter.store.in-doubt-after", () -> "1s");
        registry.add("defter.store.command-patience", () -> "5s");
    }

    @BeforeEach
    void bothNodesRun() throws Exception {
        if (there == null) {
            there = SideProcess.commandBeside(environment, SERVER.address(), THERE, folder);
            there.start();
        }
        awaitBoth();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (there != null) {
            there.close();
        }
        SERVER.close();
    }

    private static void awaitBoth() {
        await().atMost(Duration.ofMinutes(8)).untilAsserted(() -> {
            assertThat(there.ready()).isTrue();
            assertThat(SERVER.messages().clients(FOUND)).containsExactlyInAnyOrder(HERE, THERE);
        });
    }

    private static HttpResponse<String> found(URI node, String key) throws IOException, InterruptedException {
        return post(node, "office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"%s Belediyesi","province":"Örnek","occurredOn":"2020-01-01"}""".formatted(key), "Idempotency-Key", key);
    }

    /** The node to which the first command on a stream was given. */
    private static String nodeOf(String stream) {
        return given(stream).getFirst().client();
    }

    private static List<Given> given(String stream) {
        return SERVER.messages().commands().stream()
                .filter(given -> given.key().equals(stream))
                .toList();
    }

    private static long recorded(String text) {
        return SERVER.events().stream()
                .filter(event -> event.getPayload().getData().toStringUtf8().contains("\"" + text + " Belediyesi\""))
                .count();
    }

    /** A municipality whose stream is in that node, founded by a request to this one. */
    private String municipalityIn(String node) throws Exception {
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = found(base(), "in-" + node + "-" + UUID.randomUUID());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            if (nodeOf(lastPart(answer)).equals(node)) {
                return lastPart(answer);
            }
        }
        throw new AssertionError("no stream in " + node);
    }

    private HttpResponse<String> addUnit(String municipality, long version) throws Exception {
        return post(
                "office",
                "/api/municipalities/" + municipality + "/units",
                """
                {"name":"Birim %d","kind":"DEPARTMENT","occurredOn":"2020-01-01"}""".formatted(version),
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void aStreamIsHandledInOneNodeAndItsAnswerIsTheOneOfThatNode() throws Exception {
        Set<String> nodes = new HashSet<>();
        for (String node : List.of(HERE, THERE)) {
            String municipality = municipalityIn(node);
            for (long version = 0; version < 5; version++) {
                HttpResponse<String> answer = addUnit(municipality, version);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assertThat(answer.headers().firstValue("ETag")).contains("\"" + (version + 1) + "\"");
                assertThat(json("auditor", "/api/municipalities/" + municipality, "Defter-Position", position(answer))
                                .path("units")
                                .size())
                        .isEqualTo(version + 1);
            }
            assertThat(given(municipality))
                    .hasSize(6)
                    .allMatch(given -> given.client().equals(node));
            nodes.add(nodeOf(municipality));
        }
        assertThat(nodes).containsExactlyInAnyOrder(HERE, THERE);
    }

    @Test
    void aRefusalThereIsTheRefusalHere() throws Exception {
        JsonNode here = refusedCorrection(municipalityIn(HERE));
        JsonNode other = refusedCorrection(municipalityIn(THERE));

        assertThat(other).isEqualTo(here);
        assertThat(other.path("status").asInt()).isEqualTo(409);
        assertThat(other.path("reason").asString()).isEqualTo("CALENDAR_DAY_OUT_OF_RANGE");
        assertThat(other.path("rule").asString()).isEqualTo("C05");
        assertThat(other.path("details").path("day").asString()).isEqualTo("1890-03-11");
    }

    /** The problem without what is of this one request. */
    private JsonNode refusedCorrection(String municipality) throws Exception {
        HttpResponse<String> answer = post(
                "legal", "/api/municipalities/" + municipality + "/calendar-corrections", """
                {"day":"1890-03-11","working":false,"reason":"Örnek","source":"Örnek","occurredOn":"2020-01-02"}""", "If-Match", "\"0\"");
        ObjectNode problem = (ObjectNode) JSON.readTree(answer.body());
        problem.remove("requestId");
        return problem;
    }

    @Test
    void whoeverSawAnOldVersionIsToldTheCurrentOneByTheOtherNode() throws Exception {
        String municipality = municipalityIn(THERE);
        addUnit(municipality, 0);

        HttpResponse<String> stale = addUnit(municipality, 0);

        assertThat(stale.statusCode()).as(stale.body()).isEqualTo(412);
        assertThat(stale.headers().firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void aKeyAnswersOnceWhicheverNodeIsAsked() throws Exception {
        for (int i = 0; i < 6; i++) {
            String key = "once-" + i;
            HttpResponse<String> first = found(i % 2 == 0 ? base() : there.base(), key);
            HttpResponse<String> again = found(i % 2 == 0 ? there.base() : base(), key);

            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(lastPart(again)).isEqualTo(lastPart(first));
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(recorded(key)).isEqualTo(1);
        }
    }

    @Test
    void whatNobodyKnowsTheEndOfIsUnavailableAndAnsweredOnceAfterwards() throws Exception {
        for (Loss loss : List.of(Loss.COMMAND, Loss.ANSWER, Loss.SERVER)) {
            String key = "lost-" + loss;
            SERVER.messages().next(loss);
            HttpResponse<String> lost = found(base(), key);
            assertThat(lost.statusCode()).as(lost.body()).isEqualTo(503);
            assertThat(lost.headers().firstValue("Retry-After")).isPresent();
            assertThat(JSON.readTree(lost.body()).path("reason").asString()).isEqualTo("UNAVAILABLE");

            HttpResponse<String> answer = found(base(), key);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Idempotency-Replayed").isPresent())
                    .isEqualTo(loss == Loss.ANSWER);
            assertThat(recorded(key)).isEqualTo(1);
        }
    }

    /** Clients that keep at it with one key for each act, all at this node. */
    private final class Crowd implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
        private final Map<Integer, AtomicInteger> others = new ConcurrentHashMap<>();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        Crowd(String name) {
            for (int client = 0; client < 4; client++) {
                String who = name + "-" + client;
                threads.submit(() -> {
                    for (int act = 0; !over.get(); act++) {
                        insist(who + "-" + act);
                    }
                    return null;
                });
            }
        }

        private void insist(String key) throws IOException, InterruptedException {
            HttpResponse<String> answer = found(base(), key);
            while (answer.statusCode() != 201) {
                others.computeIfAbsent(answer.statusCode(), _ -> new AtomicInteger())
                        .incrementAndGet();
                answer = found(base(), key);
            }
            acknowledged.put(key, lastPart(answer));
        }

        void awaitMore(int acts) {
            int before = acknowledged.size();
            await().atMost(Duration.ofMinutes(4)).until(() -> acknowledged.size() >= before + acts);
        }

        @Override
        public void close() {
            over.set(true);
            threads.close();
        }

        void nothingIsLostOrTwice() {
            assertThat(acknowledged).allSatisfy((key, stream) -> {
                assertThat(recorded(key)).as(key).isEqualTo(1);
                assertThat(SERVER.events().stream()
                                .filter(event -> event.getAggregateIdentifier().equals(stream)))
                        .as(stream)
                        .hasSize(1);
            });
        }

        long handled(String node) {
            return acknowledged.values().stream()
                    .filter(stream -> given(stream).stream()
                            .anyMatch(given -> given.client().equals(node)))
                    .count();
        }
    }

    @Test
    void aKilledNodeLosesNothingAndItsStreamsMove() throws Exception {
        String moved = municipalityIn(THERE);
        Crowd crowd = new Crowd("killed");
        try (crowd) {
            crowd.awaitMore(40);
            there.kill();
            crowd.awaitMore(40);
        }
        assertThat(crowd.handled(THERE)).isPositive();
        assertThat(crowd.others.keySet()).as("%s", crowd.others).isSubsetOf(503, 409);
        crowd.nothingIsLostOrTwice();

        HttpResponse<String> answer = addUnit(moved, 0);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(given(moved).getLast().client()).isEqualTo(HERE);

        there.start();
        awaitBoth();
        assertThat(municipalityIn(THERE)).isNotEmpty();
    }

    @Test
    void aStoppedNodeFinishesWhatItHasBegun() throws Exception {
        Crowd crowd = new Crowd("stopped");
        int ended;
        try (crowd) {
            crowd.awaitMore(40);
            ended = there.end();
            crowd.awaitMore(20);
        }
        assertThat(crowd.handled(THERE)).isPositive();
        assertThat(crowd.others).as("refusals").isEmpty();
        assertThat(ended).as("SIGTERM, answered").isEqualTo(143);
        crowd.nothingIsLostOrTwice();
        there.start();
    }
}
