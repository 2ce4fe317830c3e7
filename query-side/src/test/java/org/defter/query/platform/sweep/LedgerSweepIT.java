package org.defter.query.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.defter.kernel.RealCase;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What an administrator does with triggers switched off, found by the sweep at night and named. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "defter.sweep.slice=100",
            "defter.rebuild.pause=20ms",
            "defter.ledger.origin=defter.example/sweep",
            "defter.ledger.interval=100ms"
        })
@Tag("long")
class LedgerSweepIT extends ViewsOnPostgres {

    private static final Duration LONG = Duration.ofMinutes(3);

    @Autowired
    private OperationsLog log;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private HikariDataSource pool;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("ledger-sweep");
        registry.add("defter.ledger.key-file", () -> folder.resolve("log.key").toString());
    }

    @Test
    @Order(1)
    void findsNothingWhereEveryEventHasItsLeaf() {
        recorded(RealCase.story());
        int events = RealCase.story().size();
        await().atMost(LONG)
                .until(() -> jdbc.queryForObject("select coalesce(max(size), 0) from ledger.checkpoint", Long.class)
                        == events);

        OperationsEntry sweep = swept();

        assertThat(sweep.outcome()).as("%s", sweep.details()).isEqualTo("CLEAN");
        assertThat(((Number) sweep.details().get("leaves")).intValue()).isEqualTo(events);
        assertThat((List<?>) sweep.details().get("notChecked"))
                .as("only what a database of views alone does not have")
                .isEqualTo(List.of("the tables of the command side, which this database does not have"));
    }

    @Test
    @Order(2)
    void namesAChangedEventAndADeletedStream() {
        Map<String, Object> changed = superuser().queryForMap("""
                select global_index, aggregate_id from eventstore.domain_event
                where payload_type = 'VoteTaken' order by global_index limit 1""");
        String gone = superuser().queryForObject("""
                select aggregate_id from eventstore.domain_event where payload_type = 'ReviewOpened' limit 1""", String.class);
        List<Long> deleted = superuser()
                .queryForList(
                        "select global_index from eventstore.domain_event where aggregate_id = ? order by 1",
                        Long.class,
                        gone);
        forge(
                "update eventstore.domain_event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                        + " '\"yes\":', '\"yes\":1'), 'UTF8') where global_index = " + changed.get("global_index"),
                "delete from eventstore.domain_event where aggregate_id = '" + gone + "'");

        List<String> expected = new ArrayList<>(
                List.of("LEDGER_EVENT_CHANGED " + changed.get("aggregate_id") + " at " + changed.get("global_index")));
        deleted.forEach(position -> expected.add("LEDGER_EVENT_GONE " + gone + " at " + position));
        List<String> found = ofTheLedger(swept());
        assertThat(deleted).isNotEmpty();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        await().atMost(LONG)
                .until(() -> meters.get("defter.sweep.findings")
                                .tag("kind", "LEDGER_EVENT_GONE")
                                .gauge()
                                .value()
                        == deleted.size());
    }

    @Test
    @Order(3)
    void namesAnEntryACheckpointAndAnEventWithoutALeaf() {
        String stream = superuser()
                .queryForObject(
                        "select aggregate_id from eventstore.domain_event where payload_type = 'UnitAdded' limit 1",
                        String.class);
        forge(
                // Another first letter of the root, whichever it is.
                "update ledger.checkpoint set note = regexp_replace(note, E'^([^\\n]*\\n[^\\n]*\\n).', '\\1'"
                        + " || case when split_part(note, E'\\n', 3) like 'A%' then 'B' else 'A' end)"
                        + " where size = (select max(size) from ledger.checkpoint)",
                "update ledger.leaf set entry = convert_to(replace(convert_from(entry, 'UTF8'), '\"rev\":\"1\"',"
                        + " '\"rev\":\"9\"'), 'UTF8') where leaf_index = 3",
                // A ledger whose head is not the log's own does not grow, so this one stays without a leaf.
                """
                insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number, payload_type,
                    payload_revision, recorded_at, payload, metadata)
                select gen_random_uuid(), aggregate_type, aggregate_id, sequence_number + 1000, payload_type,
                    payload_revision, clock_timestamp() - interval '2 minutes', payload, metadata
                from eventstore.domain_event where payload_type = 'UnitAdded' order by global_index limit 1""");

        List<String> found = ofTheLedger(swept());
        assertThat(found)
                .contains("LEDGER_DAMAGED null", "LEDGER_CHECKPOINT null")
                .anyMatch(finding -> finding.startsWith("LEDGER_EVENT_NOT_COVERED " + stream + " at "));
    }

    private void forge(String... statements) {
        JdbcTemplate superuser = superuser();
        List<String> tables = List.of("eventstore.domain_event", "ledger.leaf", "ledger.checkpoint");
        tables.forEach(table -> superuser.execute("alter table " + table + " disable trigger all"));
        List.of(statements)
                .forEach(statement ->
                        assertThat(superuser.update(statement)).as(statement).isPositive());
        superuser.execute("alter table eventstore.domain_event enable trigger all");
        superuser.execute("alter table eventstore.domain_event enable always trigger domain_event_unchanged");
    }

    private OperationsEntry swept() {
        await().atMost(LONG)
                .until(() -> !send("GET", "admin", "/api/operations/sweep")
                        .json()
                        .path("running")
                        .asBoolean());
        long before = log.page("SWEEP", null, 0, 1).total();
        assertThat(send("POST", "admin", "/api/operations/sweep").status()).isEqualTo(202);
        await().atMost(LONG).until(() -> log.page("SWEEP", null, 0, 1).total() > before);
        return log.page("SWEEP", null, 0, 1).items().getFirst();
    }

    private static List<String> ofTheLedger(OperationsEntry sweep) {
        JsonNode findings = DefterJson.mapper().valueToTree(sweep.details().get("findings"));
        return findings.valueStream()
                .filter(finding -> finding.path("kind").asString().startsWith("LEDGER_"))
                .map(finding -> finding.path("kind").asString() + " "
                        + (finding.path("key").isString() ? finding.path("key").asString() : "null")
                        + (finding.path("position").isNumber()
                                ? " at " + finding.path("position").asLong()
                                : ""))
                .toList();
    }

    /** Whom no right of the application role holds up. */
    private JdbcTemplate superuser() {
        return new JdbcTemplate(TestPostgres.superuser(pool.getJdbcUrl()));
    }
}
