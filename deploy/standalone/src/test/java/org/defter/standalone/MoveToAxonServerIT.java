package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record is moved from PostgreSQL to Axon Server by the operator's command, and the story goes on there. */
@Tag("long")
class MoveToAxonServerIT {

    private final TestDatabase database = TestPostgres.fresh();
    private AxonServerDouble server;
    private String output = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        server = new AxonServerDouble();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theRecordGoesOnInAxonServer() throws Exception {
        String first;
        try (ConfigurableApplicationContext before = defter()) {
            first = StandaloneTest.lastPart(found(before));
            new StoryTeller(base(before), "before").tell(StandaloneTest.theStory(), (number, step) -> {});
        }
        // A place is lost where a command was rolled back; what is moved keeps its place nevertheless.
        List<String> record = record();
        assertThatThrownBy(() -> defter("axonserver")).hasStackTraceContaining("still in PostgreSQL");

        assertThat(move()).as(output).isZero();
        assertThat(output).contains(record.size() + " events read back and equal");

        assertThat(server.events()).hasSize(record.size());
        assertThat(record()).isEqualTo(record);
        assertThatThrownBy(() -> defter()).hasStackTraceContaining("The record is in Axon Server");
        assertThat(move()).as("moved again").isZero();
        try (ConfigurableApplicationContext after = defter("axonserver")) {
            HttpResponse<String> again = found(after);
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
            assertThat(StandaloneTest.lastPart(again)).isEqualTo(first);
            assertThat(server.events()).hasSize(record.size());
            new StoryTeller(base(after), "anew")
                    .tell(StandaloneTest.withoutLooking(StandaloneTest.theStory()), (number, step) -> {});
            assertThat(server.events()).hasSizeGreaterThan(record.size());
        }
    }

    @Test
    void anotherRecordInAxonServerIsFound() throws Exception {
        try (ConfigurableApplicationContext before = defter()) {
            found(before);
        }
        assertThat(move()).as(output).isZero();
        Event changed = server.events().getFirst();
        server.replaceFirst(changed.toBuilder().setTimestamp(1).build());
        undeclare();

        assertThat(move())
                .as("the time of recording stands beside the event, so this is the same event still")
                .isZero();

        server.replaceFirst(changed.toBuilder()
                .setPayload(changed.getPayload().toBuilder().setData(ByteString.copyFromUtf8("{}")))
                .build());
        undeclare();

        assertThat(move()).isEqualTo(1);
        assertThat(output).contains("Event at place 1 is another one in Axon Server");
    }

    private static HttpResponse<String> found(ConfigurableApplicationContext node)
            throws IOException, InterruptedException {
        return StandaloneTest.post(base(node), "office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"Örnek Belediyesi","province":"Örnek","occurredOn":"2020-01-01"}""", "Idempotency-Key", "founded-once");
    }

    private int move() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("DEFTER_DB_URL", setting("defter.db.url"));
        environment.put("DEFTER_DB_OWNER_USER", setting("defter.db.owner-user"));
        environment.put("DEFTER_DB_OWNER_PASSWORD", setting("defter.db.owner-password"));
        environment.put("DEFTER_AXONSERVER_SERVERS", server.address());
        Path log = folder.resolve("move.log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.defter.kernel.platform.eventstore.MoveToAxonServer")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(environment);
        Process process = command.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        output = Files.readString(log);
        return process.exitValue();
    }

    private ConfigurableApplicationContext defter(String... profiles) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("axon.axonserver.servers", server.address());
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .profiles(profiles)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    private static URI base(ConfigurableApplicationContext node) {
        return URI.create("http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port"));
    }

    private List<String> record() {
        return JdbcClient.create(database.owner())
                .sql("select global_index || ' ' || event_id || ' ' || md5(payload) || ' ' || md5(metadata) || ' '"
                        + " || recorded_at from eventstore.domain_event order by global_index")
                .query(String.class)
                .list();
    }

    private String setting(String name) {
        return database.properties().get(name).toString();
    }

    private void undeclare() {
        JdbcClient.create(database.owner())
                .sql("update eventstore.axon_server_copy set copied = -1")
                .update();
    }
}
