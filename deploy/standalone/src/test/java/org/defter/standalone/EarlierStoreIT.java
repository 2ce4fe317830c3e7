package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The store of an earlier release, byte for byte as that release wrote it, opened by this one: every event is read, the files
 * stand where they stood, and the decisions verify from the record (RELIABILITY T17).
 *
 * <p>At a release, {@code -Ddefter.golden.write=true} writes the store of this one beside the earlier ones; those that are there
 * are never written over.
 */
class EarlierStoreIT extends StandaloneTest {

    private static final Path STORES = Path.of("src/test/resources/stores");
    private static final String RELEASE = "0.1";
    private static final List<String> KINDS =
            List.of("proposals", "plans", "projects", "partnerships", "meetings", "reviews");
    private static final String COLUMNS = "event_id::text, aggregate_type, aggregate_id, sequence_number, payload_type,"
            + " payload_revision, convert_from(payload, 'UTF8') as payload, convert_from(metadata, 'UTF8') as metadata,"
            + " correlation_id::text";
    private static final String APPEND = "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id,"
            + " sequence_number, payload_type, payload_revision, payload, metadata, correlation_id) values"
            + " (?::uuid, ?, ?, ?, ?, ?, convert_to(?, 'UTF8'), convert_to(?, 'UTF8'), ?::%s)";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void isReadAsItStood() throws Exception {
        if (Boolean.getBoolean("defter.golden.write") && Files.notExists(STORES.resolve(RELEASE + ".jsonl.gz"))) {
            write();
            return;
        }
        for (String release : releases()) {
            List<JsonNode> events = events(release);
            append(events);
            settle(events.size());
            assertThat(states())
                    .as("where the files of %s stand", release)
                    .containsExactlyElementsOf(Files.readAllLines(STORES.resolve(release + ".states.txt")));
            verifyDecisions();
            assertThat(jdbc.queryForObject("select count(*) from eventstore.dead_letter", Long.class))
                    .isZero();
        }
    }

    private static List<String> releases() throws IOException {
        try (Stream<Path> stores = Files.list(STORES)) {
            List<String> releases = stores.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl.gz"))
                    .map(name -> name.replace(".jsonl.gz", ""))
                    .sorted()
                    .toList();
            assertThat(releases).isNotEmpty();
            return releases;
        }
    }

    private static List<JsonNode> events(String release) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(STORES.resolve(release + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList();
        }
    }

    private void append(List<JsonNode> events) {
        String type = jdbc.queryForObject(
                "select format_type(atttypid, atttypmod) from pg_attribute where attrelid = 'eventstore.domain_event'::regclass"
                        + " and attname = 'correlation_id'",
                String.class);
        for (JsonNode event : events) {
            jdbc.update(
                    APPEND.formatted(type),
                    text(event, "event_id"),
                    text(event, "aggregate_type"),
                    text(event, "aggregate_id"),
                    event.path("sequence_number").asLong(),
                    text(event, "payload_type"),
                    text(event, "payload_revision"),
                    text(event, "payload"),
                    text(event, "metadata"),
                    text(event, "correlation_id"));
        }
    }

    private static String text(JsonNode event, String name) {
        return event.path(name).isNull() ? null : event.path(name).asString();
    }

    private void settle(int events) {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        json("auditor", "/api/history?size=1").path("total").asLong() >= events);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            String meters = get("admin", "/actuator/prometheus").body();
            return meters.lines()
                    .filter(line -> line.startsWith("defter_processor_lag_events{"))
                    .allMatch(line -> line.endsWith(" 0.0"));
        });
    }

    /** Kind, id, state and version of every file: what the release must not read otherwise. */
    private List<String> states() throws Exception {
        List<String> states = new ArrayList<>();
        for (String kind : KINDS) {
            for (JsonNode item : json("auditor", "/api/" + kind + "?size=100").path("items")) {
                states.add(kind + " " + item.path("id").asString() + " "
                        + item.path("state").asString() + " "
                        + item.path("version").asLong());
            }
        }
        states.sort(null);
        assertThat(states).isNotEmpty();
        return states;
    }

    private void verifyDecisions() throws Exception {
        int verified = 0;
        for (JsonNode item : json("auditor", "/api/proposals?size=100").path("items")) {
            JsonNode answer =
                    json("auditor", "/api/audit/proposals/" + item.path("id").asString() + "/verification");
            assertThat(answer.toString()).as("%s", item).contains("\"SAME\"").doesNotContain("\"DIFFERENT\"");
            verified++;
        }
        assertThat(verified).isPositive();
    }

    private void write() throws Exception {
        new StoryTeller(base(), "golden").tell(theWholeStory(), (number, step) -> {});
        Long events = jdbc.queryForObject("select count(*) from eventstore.domain_event", Long.class);
        settle(events.intValue());
        Files.createDirectories(STORES);
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(STORES.resolve(RELEASE + ".jsonl.gz"))),
                StandardCharsets.UTF_8)) {
            for (Map<String, Object> row :
                    jdbc.queryForList("select " + COLUMNS + " from eventstore.domain_event order by global_index")) {
                out.write(JSON.writeValueAsString(new TreeMap<>(row)));
                out.write('\n');
            }
        }
        Files.write(STORES.resolve(RELEASE + ".states.txt"), states());
    }
}
