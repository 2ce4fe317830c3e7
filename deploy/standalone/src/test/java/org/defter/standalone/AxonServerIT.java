package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.defter.standalone.AxonServerDouble.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** PostgreSQL and Axon Server, committed together: whatever fails in between, an act is whole or has not happened. */
@Tag("long")
@ActiveProfiles("axonserver")
class AxonServerIT extends StandaloneTest {

    private static final AxonServerDouble SERVER = new AxonServerDouble();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Environment environment;

    private String municipality = "";
    private String unit = "";

    @DynamicPropertySource
    static void axonServer(DynamicPropertyRegistry registry) {
        registry.add("axon.axonserver.servers", SERVER::address);
        registry.add("defter.store.in-doubt-after", () -> "0s");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void aDepartment() throws Exception {
        HttpResponse<String> founded = post("office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"Örnek Belediyesi","province":"Örnek","occurredOn":"2020-01-01"}""");
        municipality = lastPart(founded);
        unit = lastPart(post("office", "/api/municipalities/" + municipality + "/units", """
                {"name":"Örnek Müdürlüğü","kind":"DEPARTMENT","occurredOn":"2020-01-01"}""", "If-Match", "\"0\""));
        post("admin", "/api/accounts", """
                {"issuer":"urn:defter:demo","subject":"clerk","unitId":"%s","commissions":[]}""".formatted(unit));
    }

    private HttpResponse<String> draft(String title, String key) throws Exception {
        return post("clerk", "/api/proposals", """
                {"municipalityId":"%s","unitId":"%s","title":"%s","matter":"OTHER","request":{"kind":"PLAIN"},
                 "legalBases":[],"text":"Örnek metin"}""".formatted(municipality, unit, title), "Idempotency-Key", key);
    }

    private long recorded(String title) {
        return SERVER.events().stream()
                .filter(event -> event.getPayload().getData().toStringUtf8().contains("\"" + title + "\""))
                .count();
    }

    private int prepared() {
        return jdbc.queryForObject("select count(*) from pg_prepared_xacts", Integer.class);
    }

    /** Sent again with its key until the server has made up its mind, as a client would. */
    private HttpResponse<String> again(String title, String key) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        HttpResponse<String> answer = draft(title, key);
        while (answer.statusCode() != 201 && System.nanoTime() < deadline) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(409, 503);
            answer = draft(title, key);
        }
        return answer;
    }

    @Test
    void anActWhoseAnswerWasLostIsKeptWholeAndAnsweredOnce() throws Exception {
        SERVER.next(Fault.ANSWER_LOST);
        HttpResponse<String> lost = draft("Yanıtı yolda kalan", "answer-lost");
        assertThat(lost.statusCode()).as(lost.body()).isEqualTo(503);

        HttpResponse<String> answer = again("Yanıtı yolda kalan", "answer-lost");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(recorded("Yanıtı yolda kalan")).isEqualTo(1);
        assertThat(json("clerk", "/api/proposals/" + lastPart(answer), "Defter-Position", position(answer))
                        .path("title")
                        .asString())
                .isEqualTo("Yanıtı yolda kalan");
        assertThat(prepared()).isZero();
    }

    @Test
    void anActWhoseEventsWereLostHasNotHappenedAndItsKeyIsFree() throws Exception {
        SERVER.next(Fault.EVENTS_LOST);
        HttpResponse<String> lost = draft("Yolda kalan", "events-lost");
        assertThat(lost.statusCode()).as(lost.body()).isEqualTo(503);

        HttpResponse<String> answer = again("Yolda kalan", "events-lost");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(recorded("Yolda kalan")).isEqualTo(1);
        assertThat(prepared()).isZero();
    }

    @Test
    void ofTwoNodesOnOneStreamOneWins() throws Exception {
        String proposal = lastPart(draft("İki düğüm", "two-nodes"));
        try (ConfigurableApplicationContext second = secondNode()) {
            URI other = URI.create("http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port"));
            for (long version = 0; version < 20; version++) {
                long expected = version;
                TreeMap<Integer, Integer> statuses = new TreeMap<>();
                for (HttpResponse<String> answer : atOnce(
                        8,
                        i -> attach(i % 2 == 0 ? base() : other, proposal, "Belge " + expected + "-" + i, expected))) {
                    statuses.merge(answer.statusCode(), 1, Integer::sum);
                }
                assertThat(statuses).containsEntry(201, 1);
                assertThat(statuses.keySet()).isSubsetOf(201, 409, 412);
            }
        }
        assertThat(SERVER.events().stream()
                        .filter(event -> event.getAggregateIdentifier().equals(proposal))
                        .map(Event::getAggregateSequenceNumber))
                .hasSize(21)
                .doesNotHaveDuplicates();
        assertThat(prepared()).isZero();
    }

    @Test
    void theCopyIsByteForByteWhatAxonServerHolds() throws Exception {
        HttpResponse<String> last = draft("Son", "copied");
        json("auditor", "/api/proposals/" + lastPart(last), "Defter-Position", position(last));

        List<String> copy = jdbc.queryForList("""
                select global_index || ' ' || aggregate_id || ' ' || sequence_number || ' ' || event_id || ' '
                       || encode(payload, 'hex') || ' ' || encode(metadata, 'hex')
                from eventstore.domain_event order by global_index""", String.class);

        List<String> held = new ArrayList<>();
        for (Event event : SERVER.events()) {
            held.add(held.size() + 1 + " " + event.getAggregateIdentifier() + " " + event.getAggregateSequenceNumber()
                    + " " + event.getMessageIdentifier() + " "
                    + HexFormat.of().formatHex(event.getPayload().getData().toByteArray()) + " "
                    + HexFormat.of()
                            .formatHex(event.getMetaDataOrThrow("defter.metadata")
                                    .getBytesValue()
                                    .getData()
                                    .toByteArray()));
        }
        assertThat(copy).isEqualTo(held);
    }

    private ConfigurableApplicationContext secondNode() {
        List<String> arguments = new ArrayList<>();
        for (String name : List.of(
                "defter.db.url",
                "defter.db.user",
                "defter.db.password",
                "defter.db.owner-user",
                "defter.db.owner-password",
                "axon.axonserver.servers",
                "defter.store.in-doubt-after")) {
            String value = environment.getProperty(name);
            if (value != null) {
                arguments.add("--" + name + "=" + value);
            }
        }
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .profiles("axonserver")
                .run(arguments.toArray(String[]::new));
    }

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
            for (Future<HttpResponse<String>> answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private HttpResponse<String> attach(URI node, String proposal, String title, long version) throws Exception {
        return post(
                node,
                "clerk",
                "/api/proposals/" + proposal + "/documents",
                """
                {"title":"%s","mediaType":"application/pdf","sha256":"%s"}""".formatted(title, "0".repeat(64)),
                "If-Match",
                "\"" + version + "\"");
    }
}
