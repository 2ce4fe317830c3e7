package org.defter.query.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitKind;
import org.defter.query.QuerySideApplication;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Rows that a processor keeps from one batch to the next are never used after somebody else may have written them. What somebody
 * else wrote is a name nobody gave the municipality by an event; it stays if the next batch began with the row in the table.
 */
@Tag("long")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "defter.store.dead-letter-retry=1h")
class KeptRowsIT extends ViewsOnPostgres {

    private static final String TOWNS = "view-municipality-dossier";
    private static final String REBUILD = "/api/operations/projections/" + TOWNS + "/rebuild";
    private static final String ROW = "select row::text from query.municipality_dossier row where id = ?";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final String GIVEN = "Yalıköy";
    private static final String WRITTEN = "Elsewhere";

    @Autowired
    private Environment environment;

    private final MunicipalityId town = MunicipalityId.random();

    @AfterEach
    void leaveNothing() {
        send("DELETE", "admin", REBUILD);
    }

    /** The others would hold of a machine that keeps nothing. */
    @Test
    void keepsThemWhileNobodyElseCanHaveWrittenThem() {
        recorded(List.of(founded(town)));
        writeElsewhere("query");

        recorded(List.of(unit(town)));

        assertThat(name()).isEqualTo(GIVEN);
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void notAfterTheClaimWasLost() {
        recorded(List.of(founded(town)));
        // As another node does that took the claim, wrote, and let it go.
        writeElsewhere("query");
        jdbc.update("update eventstore.token_entry set owner = null where processor_name = ?", TOWNS);

        recorded(List.of(unit(town)));

        assertThat(name()).isEqualTo(WRITTEN);
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void notAfterAnotherNodeHasGoneOn() {
        recorded(List.of(founded(town)));
        StreamingEventProcessor here = viewProcessors().get(TOWNS);
        try (ConfigurableApplicationContext other = another()) {
            here.shutDown();
            EventProcessingConfiguration there = other.getBean(EventProcessingConfiguration.class);
            publish(List.of(unit(town)));
            await().atMost(Duration.ofMinutes(1)).until(() -> units() == 1);
            there.eventProcessors().get(TOWNS).shutDown();
        } finally {
            here.start();
        }
        recorded(List.of(unit(town)));
        assertThat(units()).isEqualTo(2);
    }

    @Test
    void notAfterAReset() {
        recorded(List.of(founded(town), unit(town)));
        String before = text(ROW);

        replayed();

        assertThat(text(ROW)).isEqualTo(before);
        recorded(List.of(unit(town)));
        assertThat(units()).isEqualTo(2);
    }

    @Test
    void notAfterAnotherGenerationBeganToServe() {
        recorded(List.of(founded(town)));
        build();
        writeElsewhere("query_next");

        assertThat(send("POST", "admin", REBUILD + "/switch?acceptDifferences=true")
                        .status())
                .isEqualTo(200);
        recorded(List.of(unit(town)));

        assertThat(name()).isEqualTo(WRITTEN);
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void generationThatIsBuiltHasRowsOfItsOwn() {
        recorded(List.of(founded(town)));
        build();
        writeElsewhere("query_next");
        recorded(List.of(unit(town)));

        await().atMost(Duration.ofMinutes(1))
                .until(() -> number("select version from query_next.municipality_dossier where id = ?") == 1);

        assertThat(text("select view->>'name' from query_next.municipality_dossier where id = ?"))
                .isEqualTo(WRITTEN);
        assertThat(name()).isEqualTo(GIVEN);
    }

    /** What it leaves in the record fails again in every replay. */
    @Test
    @Order(Integer.MAX_VALUE)
    void notWhileThereAreDeadLettersNorAfterThem() {
        recorded(List.of(founded(town)));
        MunicipalityId unfounded = MunicipalityId.random();
        publish(List.of(unit(unfounded)));
        awaitPositions();
        assertThat(letters()).isPositive();
        writeElsewhere("query");

        publish(List.of(unit(town)));
        awaitPositions();
        assertThat(name()).isEqualTo(WRITTEN);

        // Somebody looked at it and let it go.
        jdbc.update("delete from eventstore.dead_letter");
        recorded(List.of(unit(town)));
        assertThat(units()).as("nothing is left of what was kept before").isEqualTo(2);
    }

    /** Rows of the other tests differ from what events say; this one's does not yet. */
    private void build() {
        assertThat(send("POST", "admin", REBUILD).status()).isBetween(200, 202);
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> send("GET", "admin", REBUILD).json().path("state").asString(),
                        Set.of("EQUAL", "DIFFERENT")::contains);
    }

    private Long letters() {
        return jdbc.queryForObject(
                "select count(*) from eventstore.dead_letter where processing_group = ?", Long.class, TOWNS);
    }

    private void writeElsewhere(String schema) {
        assertThat(jdbc.update(
                        "update " + schema
                                + ".municipality_dossier set view = jsonb_set(view, '{name}', to_jsonb(?::text))"
                                + " where id = ?",
                        WRITTEN,
                        town.value()))
                .isOne();
    }

    private String name() {
        return text("select view->>'name' from query.municipality_dossier where id = ?");
    }

    private long units() {
        return number("select jsonb_array_length(view->'units') from query.municipality_dossier where id = ?");
    }

    private String text(String question) {
        return jdbc.queryForObject(question, String.class, town.value());
    }

    private long number(String question) {
        Long answer = jdbc.queryForObject(question, Long.class, town.value());
        return answer == null ? -1 : answer;
    }

    private ConfigurableApplicationContext another() {
        String[] same = Stream.of("url", "user", "password", "owner-user", "owner-password")
                .map(name -> "--defter.db." + name + "=" + environment.getRequiredProperty("defter.db." + name))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(QuerySideApplication.class)
                .properties("spring.config.name=query-side", "defter.demo-users=true", "defter.sweep.cron=-")
                .run(Stream.concat(Stream.of(same), Stream.of("--server.port=0", "--server.address=127.0.0.1"))
                        .toArray(String[]::new));
    }

    private static DomainEvent founded(MunicipalityId id) {
        return new MunicipalityFounded(id, MunicipalityKind.ORDINARY, GIVEN, "Ordu", DAY);
    }

    private static DomainEvent unit(MunicipalityId id) {
        return new UnitAdded(id, UnitId.random(), "İmar", UnitKind.DEPARTMENT, null, null, DAY);
    }
}
