package org.defter.query.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.UnitRenamed;
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
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The sweep of a whole record, and of the same record damaged in one way after the other. */
@Tag("long")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = {"defter.sweep.slice=100", "defter.rebuild.pause=20ms"})
class SweepIT extends ViewsOnPostgres {

    private static final Duration LONG = Duration.ofMinutes(3);

    @Autowired
    private OperationsLog log;

    @Autowired
    private EventStore store;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private HikariDataSource pool;

    @Test
    @Order(1)
    void findsNothingInARecordThatIsWhole() {
        recorded(RealCase.story());
        assertThat(meters.get("defter.sweep.age.seconds").gauge().value()).isNaN();

        OperationsEntry sweep = swept();

        assertThat(sweep.outcome()).as("%s", sweep.details()).isEqualTo("CLEAN");
        assertThat(sweep.actor()).endsWith(" admin");
        assertThat(((Number) sweep.details().get("upTo")).longValue()).isPositive();
        await().until(() -> meters.get("defter.sweep.age.seconds").gauge().value() >= 0);
        assertThat(meters.get("defter.sweep.findings").gauges())
                .hasSize(FindingKind.values().length)
                .allMatch(gauge -> gauge.value() == 0);
        assertThat(jdbc.queryForObject("select count(*) from query_next.rebuild", Long.class))
                .as("what was built for it is gone")
                .isZero();
        assertThat(send("POST", "auditor", "/api/operations/sweep").status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void namesRowsThatAreMissingOrChanged() {
        UUID plan = jdbc.queryForObject("select id from plan_dossier limit 1", UUID.class);
        UUID proposal = jdbc.queryForObject("select id from proposal_dossier order by id limit 1", UUID.class);
        Long told = jdbc.queryForObject("select min(position) from history", Long.class);
        superuser().execute("create table public.kept as select * from query.plan_dossier");
        jdbc.update("delete from plan_dossier where id = ?", plan);
        jdbc.update("update proposal_dossier set version = version - 1 where id = ?", proposal);
        jdbc.update("update history set search = 'x' where position = ?", told);

        assertThat(findings(swept()))
                .containsExactlyInAnyOrder(
                        "DOSSIER_VERSION view-proposal-dossier proposal_dossier " + proposal,
                        "VIEW_DIFFERS view-plan-dossier plan_dossier " + plan,
                        "VIEW_DIFFERS view-proposal-dossier proposal_dossier " + proposal,
                        "VIEW_DIFFERS view-history history " + told);

        superuser().execute("insert into query.plan_dossier select * from public.kept");
        jdbc.update("update proposal_dossier set version = version + 1 where id = ?", proposal);
        jdbc.update("delete from history where position = ?", told);
        assertThat(findings(swept()))
                .anyMatch(finding ->
                        finding.startsWith("HISTORY_MISSING view-history history ") && finding.endsWith(" at " + told))
                .contains("VIEW_DIFFERS view-history history " + told);
    }

    @Test
    @Order(3)
    void namesADeadLetterAndAGapAtTheBeginning() {
        MunicipalityId town = MunicipalityId.random();
        store.publish(List.of(new GenericDomainEventMessage<>(
                "Municipality",
                town.toString(),
                5,
                new UnitRenamed(town, UnitId.random(), "Yazı İşleri", LocalDate.of(2024, 1, 2)),
                Map.of())));
        awaitPositions();
        Long position = jdbc.queryForObject(
                "select global_index from eventstore.domain_event where aggregate_id = ?", Long.class, town.toString());
        assertThat(findings(swept()))
                .contains(
                        "DEAD_LETTER view-municipality-dossier null " + town + " at " + position,
                        "STREAM_GAP null null " + town + " at " + position,
                        "VIEW_NOT_COMPARED view-municipality-dossier null null at " + position);
    }

    @Test
    @Order(4)
    void namesEventsThatWereTakenOutOfTheRecord() {
        Map<String, Object> last = superuser().queryForMap("""
                select aggregate_id, max(global_index) as position from eventstore.domain_event
                where aggregate_type = 'Plan' group by 1 limit 1""");
        Map<String, Object> middle = superuser().queryForMap("""
                select e.aggregate_id, e.global_index as position, n.global_index as next from eventstore.domain_event e
                join eventstore.domain_event n on n.aggregate_id = e.aggregate_id
                    and n.sequence_number = e.sequence_number + 1
                where e.aggregate_type = 'Proposal' and e.sequence_number = 1 order by 2 limit 1""");
        superuser().execute("alter table eventstore.domain_event disable trigger domain_event_unchanged");
        superuser()
                .update(
                        "delete from eventstore.domain_event where global_index in (?, ?)",
                        last.get("position"),
                        middle.get("position"));
        superuser().execute("alter table eventstore.domain_event enable always trigger domain_event_unchanged");

        assertThat(findings(swept()))
                .contains(
                        "STREAM_GAP null null " + middle.get("aggregate_id") + " at " + middle.get("next"),
                        "HISTORY_SURPLUS view-history history " + middle.get("aggregate_id") + " at "
                                + middle.get("position"),
                        "HISTORY_SURPLUS view-history history " + last.get("aggregate_id") + " at "
                                + last.get("position"),
                        "DOSSIER_VERSION view-plan-dossier plan_dossier " + last.get("aggregate_id"));
        // Any node may have swept: the meters ask the log again every fifteen seconds.
        await().atMost(LONG)
                .until(() -> meters.get("defter.sweep.findings")
                                .tag("kind", "STREAM_GAP")
                                .gauge()
                                .value()
                        == 2);
        assertThat(as("auditor", "/api/operations/log?kind=SWEEP&size=1")
                        .json()
                        .at("/items/0/outcome")
                        .asString())
                .isEqualTo("FOUND");
    }

    private OperationsEntry swept() {
        await().atMost(LONG)
                .until(() -> send("GET", "admin", "/api/operations/sweep")
                                .json()
                                .path("running")
                                .asBoolean()
                        == false);
        long before = log.page("SWEEP", null, 0, 1).total();
        assertThat(send("POST", "admin", "/api/operations/sweep").status()).isEqualTo(202);
        await().atMost(LONG).until(() -> log.page("SWEEP", null, 0, 1).total() > before);
        return log.page("SWEEP", null, 0, 1).items().getFirst();
    }

    private static List<String> findings(OperationsEntry sweep) {
        JsonNode findings = DefterJson.mapper().valueToTree(sweep.details().get("findings"));
        return findings.valueStream()
                .map(finding -> text(finding, "kind") + " " + text(finding, "processor") + " " + text(finding, "table")
                        + " " + text(finding, "key")
                        + (finding.path("position").isNumber()
                                ? " at " + finding.path("position").asLong()
                                : ""))
                .toList();
    }

    private static String text(JsonNode finding, String field) {
        JsonNode value = finding.path(field);
        return value.isString() ? value.asString() : "null";
    }

    /** Whom no right of the application role holds up. */
    private JdbcTemplate superuser() {
        return new JdbcTemplate(TestPostgres.superuser(pool.getJdbcUrl()));
    }
}
