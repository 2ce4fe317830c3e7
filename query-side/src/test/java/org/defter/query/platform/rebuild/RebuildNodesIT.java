package org.defter.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.query.QuerySideApplication;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Two nodes on one record: one switches, the other fills the view and goes on without being told (RELIABILITY A16). */
@Tag("long")
@DirtiesContext
@TestPropertySource(properties = {"defter.rebuild.batch-size=40", "defter.rebuild.pause=20ms"})
class RebuildNodesIT extends ViewsOnPostgres {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String ACTOR = "urn:example operator";
    private static final String TOWNS = "view-municipality-dossier";

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private ProcessorPositions positions;

    @Autowired
    private Environment environment;

    @Test
    void theProcessorOfAnotherNodeGoesOnInTheNewTables() {
        recorded(founded(100));
        try (ConfigurableApplicationContext other = another()) {
            viewProcessors().get(TOWNS).shutDown();
            publish(founded(50));
            awaitServed();
            Integer before = oid();

            assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
            publish(founded(50));
            rebuilds.switchOver(TOWNS, false, ACTOR);
            rebuilds.drop(TOWNS, ACTOR);
            publish(founded(50));
            awaitServed();

            assertThat(oid()).isNotEqualTo(before);
            assertThat(jdbc.queryForObject("select count(*) from municipality_dossier", Long.class))
                    .isEqualTo(250);
            assertThat(rebuilt().state()).isEqualTo(RebuildState.EQUAL);
            assertThat(other.isRunning()).isTrue();
        }
    }

    private ConfigurableApplicationContext another() {
        String[] same = Stream.of("url", "user", "password", "owner-user", "owner-password")
                .map(name -> "--defter.db." + name + "=" + environment.getRequiredProperty("defter.db." + name))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .properties(
                        "spring.config.name=query-side",
                        "defter.demo-users=true",
                        "defter.sweep.cron=-",
                        "defter.rebuild.batch-size=40")
                .run(Stream.concat(Stream.of(same), Stream.of("--server.port=0", "--server.address=127.0.0.1"))
                        .toArray(String[]::new));
    }

    private Rebuild rebuilt() {
        rebuilds.begin(TOWNS, RebuildPurpose.REPLACEMENT, ACTOR);
        return await().atMost(LONG)
                .until(() -> rebuilds.find(TOWNS).orElseThrow(), rebuild -> rebuild.state() != RebuildState.BUILDING);
    }

    private void awaitServed() {
        Long last = jdbc.queryForObject("select max(global_index) from eventstore.domain_event", Long.class);
        await().atMost(LONG).until(() -> positions.of(TOWNS).orElse(0) >= last);
    }

    private Integer oid() {
        return jdbc.queryForObject("select 'query.municipality_dossier'::regclass::oid::int", Integer.class);
    }

    private static List<DomainEvent> founded(int towns) {
        return IntStream.range(0, towns)
                .<DomainEvent>mapToObj(number -> new MunicipalityFounded(
                        MunicipalityId.random(),
                        MunicipalityKind.ORDINARY,
                        "Yalıköy",
                        "Ordu",
                        LocalDate.of(2024, 1, 2)))
                .toList();
    }
}
