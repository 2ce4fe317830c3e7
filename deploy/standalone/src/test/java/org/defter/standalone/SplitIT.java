package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.kernel.platform.security.AccessRow;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes of each side behind one origin: the real case goes as in one process, one stream commanded from two nodes has one winner,
 * and nodes may be killed or stopped in the middle.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SplitIT implements RealCase {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** {@code -Ddefter.races=1000} for the bar of RELIABILITY 0. */
    private static final int RACES = Integer.getInteger("defter.races", 250);

    /** Units of one municipality, so that its stream stays what one would be. */
    private static final int RACES_OF_A_STREAM = 125;

    @TempDir
    private static Path folder;

    private final TestDatabase database = TestPostgres.empty();
    private SplitDefter defter;
    private StoryTeller teller;

    @BeforeAll
    void tellTheStory() throws Exception {
        assumeTrue(Nginx.isInstalled(), "the proxy is not there: apt-get install nginx-light");
        Map<String, String> environment = SplitDefter.environment(database);
        environment.putAll(furtherEnvironment());
        defter = new SplitDefter(folder, environment);
        defter.start();
        teller = new StoryTeller(defter.origin(), "split");
        long begun = System.nanoTime();
        teller.tell(StandaloneTest.theWholeStory(), (number, step) -> {});
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as(
                        "a story whose every step waits for what came before; by tokens alone it would wait seconds each time")
                .isLessThan(Duration.ofMinutes(8));
    }

    /** What the processes are told beside their database. */
    Map<String, String> furtherEnvironment() {
        return Map.of();
    }

    /** What may be answered while a node is dead, besides what is right; whoever gets it asks again. */
    Set<Integer> answeredWhileANodeIsDead() {
        return Set.of();
    }

    /** How the second of two acts on one version may be refused, at least once in all races. */
    int howSomeLose() {
        return 409;
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (defter != null) {
            defter.close();
        }
    }

    @Override
    public StoryTeller teller() {
        return teller;
    }

    @Override
    public JsonNode json(String user, String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(defter.origin(), "GET", user, path, null, headers);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return StandaloneTest.JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(
            URI to, String method, String user, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(to.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JdbcClient database() {
        return JdbcClient.create(database.owner());
    }

    @Test
    void eachSideKnowsOnlyItsOwn() throws Exception {
        assertThat(send(defter.command(0).base(), "GET", "auditor", "/api/proposals", null)
                        .statusCode())
                .isIn(404, 405);
        assertThat(send(defter.query(0).base(), "POST", "office", "/api/municipalities", "{}")
                        .statusCode())
                .isIn(404, 405);
        assertThat(send(defter.origin(), "GET", "auditor", "/actuator/health", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(defter.query(0).machineRoom("/actuator/prometheus").body()).contains("defter_processor_lag_events");
    }

    @Test
    void oneDescriptionTellsOfBothSides() throws Exception {
        for (SideProcess query : List.of(defter.query(0), defter.query(1))) {
            JsonNode api = StandaloneTest.JSON.readTree(
                    send(query.base(), "GET", "auditor", "/v3/api-docs", null).body());
            Set<String> described = new HashSet<>();
            api.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " "
                                    + path.getKey().replaceAll("\\{[^}]*}", "{}"))));
            assertThat(AccessTable.load().rows().stream()
                            .map(AccessRow::endpoint)
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(endpoint -> assertThat(described).contains(endpoint));
        }
    }

    /** What somebody does at one node and reads at another at once is there, whichever nodes the proxy chooses. */
    @Test
    void whatWasDoneIsReadAtOnceAnywhere() throws Exception {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> made = found("Anında " + i, "at-once-" + i);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            long begun = System.nanoTime();
            HttpResponse<String> read = send(
                    defter.query(i % 2).base(),
                    "GET",
                    "auditor",
                    "/api/municipalities/" + StandaloneTest.lastPart(made),
                    null,
                    "Defter-Position",
                    StandaloneTest.position(made));
            waits.add(System.nanoTime() - begun);
            assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        }
        waits.sort(null);
        // By tokens alone each would wait for a claim to be prolonged, every five seconds.
        assertThat(Duration.ofNanos(waits.get(waits.size() / 2))).isLessThan(Duration.ofSeconds(2));
    }

    private HttpResponse<String> found(String name, String key) throws IOException, InterruptedException {
        return send(
                defter.origin(), "POST", "office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"%s","province":"Örnek","occurredOn":"2020-01-01"}""".formatted(name), "Idempotency-Key", key);
    }

    @Test
    void oneStreamHasOneWinnerWhicheverNodesAreAsked() throws Exception {
        TreeMap<Integer, Integer> losers = new TreeMap<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int stream = 0; stream < RACES / RACES_OF_A_STREAM; stream++) {
                String municipality = StandaloneTest.lastPart(found("Yarış " + stream, "race-" + stream));
                for (int race = 0; race < RACES_OF_A_STREAM; race++) {
                    losers.merge(race(municipality, race, two), 1, Integer::sum);
                }
                assertThat(versions(municipality))
                        .hasSize(RACES_OF_A_STREAM + 1)
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(losers.keySet()).as("how they lost: %s", losers).contains(howSomeLose());
    }

    /** Two acts on one version at both nodes at once; how the loser was answered. */
    private int race(String municipality, int version, ExecutorService two) throws Exception {
        List<Future<HttpResponse<String>>> both = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            URI at = defter.command(node).base();
            String name = "Birim " + version + "-" + node;
            both.add(two.submit(() -> send(
                    at,
                    "POST",
                    "office",
                    "/api/municipalities/" + municipality + "/units",
                    """
                    {"name":"%s","kind":"DEPARTMENT","occurredOn":"2020-01-01"}""".formatted(name),
                    "If-Match",
                    "\"" + version + "\"")));
        }
        int first = both.get(0).get().statusCode();
        int second = both.get(1).get().statusCode();
        assertThat(List.of(first, second)).as("race %s", version).contains(201);
        int other = first == 201 ? second : first;
        assertThat(other).as("race %s: the other", version).isIn(409, 412);
        return other;
    }

    private List<Long> versions(String municipality) {
        return database().sql("""
                        select sequence_number from eventstore.domain_event where aggregate_id = :id
                        order by global_index""").param("id", municipality).query(Long.class).list();
    }

    /** Each request may be answered by another node; an act goes on to the command side, and the next page shows it and says so. */
    @Test
    void aLoginIsKnownToEveryNodeAndItsActsGoToTheCommandSide() throws Exception {
        Guest office = new Guest(defter.origin());
        HttpResponse<String> in =
                office.submit(office.get("/login"), "/login", Map.of("username", "office", "password", "office"));
        assertThat(in.uri().getPath()).isEqualTo("/worklist");
        for (int page = 0; page < 8; page++) {
            assertThat(office.get("/worklist").uri().getPath()).isEqualTo("/worklist");
        }
        HttpResponse<String> form = office.get("/acts/foundMunicipality");
        HttpResponse<String> done = office.submit(
                form,
                "/acts/foundMunicipality",
                Map.of(
                        "kind",
                        "ORDINARY",
                        "name",
                        "Sayfadan Belediyesi",
                        "province",
                        "Örnek",
                        "occurredOn",
                        "2020-01-01"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.uri().getPath()).startsWith("/municipalities/");
        assertThat(done.body()).contains("Sayfadan Belediyesi").contains("notice done");
    }

    /** Clients that keep at it: each founds town after town, and asks again with the same key until it has an answer. */
    private final class Crowd implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
        private final Map<Integer, AtomicInteger> others = new ConcurrentHashMap<>();
        private final AtomicInteger broken = new AtomicInteger();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        Crowd(String name, int size) {
            for (int client = 0; client < size; client++) {
                String who = name + "-" + client;
                threads.submit(() -> {
                    for (int act = 0; !over.get(); act++) {
                        insist(who + "-" + act);
                    }
                    return null;
                });
            }
        }

        private void insist(String key) throws InterruptedException {
            while (true) {
                try {
                    HttpResponse<String> answer = found(key, key);
                    if (answer.statusCode() == 201) {
                        acknowledged.put(key, StandaloneTest.lastPart(answer));
                        return;
                    }
                    // What a killed node had begun goes on in the database; who asks again meanwhile is told to wait.
                    if (!answer.body().contains("IDEMPOTENCY_IN_PROGRESS")) {
                        others.computeIfAbsent(answer.statusCode(), _ -> new AtomicInteger())
                                .incrementAndGet();
                    }
                } catch (IOException e) {
                    broken.incrementAndGet();
                }
            }
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
    }

    private void nothingIsLostOrTwice(Crowd crowd, String name) throws Exception {
        Map<String, List<String>> recorded = new ConcurrentHashMap<>();
        database()
                .sql("""
                        select metadata ->> 'idempotencyKey' as key, aggregate_id from eventstore.event_text
                        where metadata ->> 'idempotencyKey' like :name""")
                .param("name", name + "-%")
                .query((row, _) -> recorded.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        assertThat(recorded.keySet()).isEqualTo(crowd.acknowledged.keySet());
        assertThat(recorded)
                .allSatisfy((key, streams) -> assertThat(streams).containsExactly(crowd.acknowledged.get(key)));
        for (SideProcess query : List.of(defter.query(0), defter.query(1))) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(StandaloneTest.JSON
                                    .readTree(send(query.base(), "GET", "auditor", "/api/history?size=1", null)
                                            .body())
                                    .path("total")
                                    .asLong())
                            .isEqualTo(database()
                                    .sql("select count(*) from eventstore.domain_event")
                                    .query(Long.class)
                                    .single()));
        }
    }

    @Test
    @Tag("long")
    void aKilledNodeOfEachSideLosesNothing() throws Exception {
        try (Crowd crowd = new Crowd("killed", 8)) {
            crowd.awaitMore(100);
            defter.command(1).kill();
            defter.query(1).kill();
            crowd.awaitMore(200);
            defter.command(1).start();
            defter.query(1).start();
            defter.awaitReady();
            crowd.awaitMore(100);
            crowd.close();
            assertThat(crowd.others.keySet()).as("refusals").isSubsetOf(answeredWhileANodeIsDead());
            nothingIsLostOrTwice(crowd, "killed");
        }
    }

    @Test
    @Tag("long")
    void aNodeThatIsStoppedFinishesWhatItHasBegun() throws Exception {
        try (Crowd crowd = new Crowd("stopped", 8)) {
            crowd.awaitMore(100);
            int ended = defter.command(1).end();
            crowd.awaitMore(100);
            defter.command(1).start();
            defter.awaitReady();
            crowd.awaitMore(50);
            crowd.close();
            assertThat(crowd.others).as("refusals").isEmpty();
            assertThat(crowd.broken).as("connections broken").hasValue(0);
            assertThat(ended).as("SIGTERM, answered").isEqualTo(143);
            nothingIsLostOrTwice(crowd, "stopped");
        }
    }
}
