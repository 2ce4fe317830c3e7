package org.defter.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.defter.kernel.RealCase;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.platform.TestPostgres;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** A record with an event that a view cannot handle. */
@DirtiesContext
class RebuildFailureIT extends ViewsOnPostgres {

    private static final String TOWNS = "view-municipality-dossier";

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private EventStore store;

    @Autowired
    private ProcessorPositions positions;

    @Autowired
    private HikariDataSource pool;

    @Test
    void failsAtTheEventItCannotHandleAndLeavesWhatServesAlone() {
        recorded(RealCase.story());
        MunicipalityId town = MunicipalityId.random();
        store.publish(List.of(new GenericDomainEventMessage<>(
                "Municipality",
                town.toString(),
                5,
                new UnitRenamed(town, UnitId.random(), "Yazı İşleri", LocalDate.of(2024, 1, 2)),
                Map.of())));
        await().until(() -> letters() > 0);
        Long position = jdbc.queryForObject(
                "select global_index from eventstore.domain_event where aggregate_id = ?", Long.class, town.toString());
        SortedMap<String, String> before = rowHashes();

        rebuilds.begin(TOWNS, RebuildPurpose.REPLACEMENT, "urn:example operator");
        Rebuild failed = await().until(
                        () -> rebuilds.find(TOWNS).orElseThrow(), rebuild -> rebuild.state() != RebuildState.BUILDING);

        assertThat(failed.state()).isEqualTo(RebuildState.FAILED);
        assertThat(failed.failedAt()).isEqualTo(position);
        assertThat(failed.failure()).contains("was expected");
        String path = "/api/operations/projections/" + TOWNS + "/rebuild";
        assertThat(send("POST", "admin", path + "/switch").body()).contains("REBUILD_NOT_READY");
        assertThat(send("DELETE", "admin", path).status()).isEqualTo(200);
        assertThat(rowHashes()).isEqualTo(before);
        assertThat(letters()).as("dead letters are none of its business").isPositive();
    }

    @Test
    void isNotSwitchedToOnceTheServingTableHasOtherColumns() {
        String rulesets = "view-scorecard";
        await().until(() -> positions.of(rulesets).isPresent());
        rebuilds.begin(rulesets, RebuildPurpose.REPLACEMENT, "urn:example operator");
        await().until(() -> rebuilds.find(rulesets).orElseThrow().state() == RebuildState.EQUAL);
        new JdbcTemplate(TestPostgres.superuser(pool.getJdbcUrl()))
                .execute("alter table query.scorecard_ruleset add column remark text");

        String path = "/api/operations/projections/" + rulesets + "/rebuild";
        assertThat(send("POST", "admin", path + "/switch").body()).contains("REBUILD_NOT_READY");
        assertThat(send("DELETE", "admin", path).status()).isEqualTo(200);
    }

    private long letters() {
        Long letters = jdbc.queryForObject(
                "select count(*) from eventstore.dead_letter where processing_group = ?", Long.class, TOWNS);
        return letters == null ? 0 : letters;
    }
}
