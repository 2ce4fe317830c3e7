package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.defter.standalone.demo.StoryTeller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
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

    private static final String RELEASE = "0.1";
    private static final String COLUMNS = "event_id::text, aggregate_type, aggregate_id, sequence_number, payload_type,"
            + " payload_revision, convert_from(payload, 'UTF8') as payload, convert_from(metadata, 'UTF8') as metadata,"
            + " correlation_id::text";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void isReadAsItStood() throws Exception {
        if (Boolean.getBoolean("defter.golden.write")
                && Files.notExists(EarlierStore.STORES.resolve(RELEASE + ".jsonl.gz"))) {
            write();
            return;
        }
        for (EarlierStore store : EarlierStore.all()) {
            jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
                store.appendTo(connection);
                return null;
            });
            settle(store.events().size());
            assertThat(states())
                    .as("where the files of %s stand", store.release())
                    .containsExactlyElementsOf(store.states());
            verifyDecisions();
            assertThat(jdbc.queryForObject("select count(*) from eventstore.dead_letter", Long.class))
                    .isZero();
        }
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
        for (String kind : EarlierStore.KINDS) {
            states.addAll(EarlierStore.statesOf(kind, json("auditor", "/api/" + kind + "?size=100")));
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
        Files.createDirectories(EarlierStore.STORES);
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(EarlierStore.STORES.resolve(RELEASE + ".jsonl.gz"))),
                StandardCharsets.UTF_8)) {
            for (Map<String, Object> row :
                    jdbc.queryForList("select " + COLUMNS + " from eventstore.domain_event order by global_index")) {
                out.write(JSON.writeValueAsString(new TreeMap<>(row)));
                out.write('\n');
            }
        }
        Files.write(EarlierStore.STORES.resolve(RELEASE + ".states.txt"), states());
    }
}
