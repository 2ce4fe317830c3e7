package org.defter.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.kernel.platform.eventstore.AppendedPositions;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.probe.ProbeView;
import org.defter.query.QuerySideApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who sends back a position is shown what happened up to it, what policies of another process did because of it too. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=query-side",
            "defter.demo-users=true",
            "server.address=127.0.0.1",
            "defter.read.patience=3s"
        })
@Import({ProbeView.class, ReadYourWritesIT.Table.class})
class ReadYourWritesIT {

    private static final TestDatabase DATABASE = TestPostgres.fresh();
    private static final String POLICY = "policy-elsewhere";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private EventStore events;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ProbeView view;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterEach
    void letEverythingComeToRest() throws Exception {
        jdbc.update("delete from eventstore.token_entry where processor_name = ?", POLICY);
        view.letThrough(10);
        Long newest = jdbc.queryForObject("select max(global_index) from eventstore.domain_event", Long.class);
        if (newest != null) {
            assertThat(get(newest.toString()).statusCode()).isEqualTo(200);
        }
        view.letThrough(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "", "999999999999", "9999999999999999999999"})
    void refusesAPositionThatWasNeverAnswered(String position) throws Exception {
        HttpResponse<String> answer = get(position);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_POSITION");
    }

    @Test
    void answersAtOnceWithoutAPosition() throws Exception {
        append(UUID.randomUUID());
        assertThat(get(null).statusCode()).isEqualTo(200);
    }

    @Test
    void answersNothingRatherThanAnOlderState() throws Exception {
        long position = append(UUID.randomUUID());
        HttpResponse<String> early = get(Long.toString(position));
        assertThat(early.statusCode()).as(early.body()).isEqualTo(503);
        assertThat(early.body()).contains("NOT_CAUGHT_UP");
        assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
        view.letThrough(1);
        assertThat(get(Long.toString(position)).statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForThePoliciesOfAnotherProcess() throws Exception {
        long position = append(UUID.randomUUID());
        view.letThrough(1);
        policyReached(position - 1);
        assertThat(get(Long.toString(position)).statusCode()).isEqualTo(503);
        policyReached(position);
        assertThat(get(Long.toString(position)).statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForWhatThePoliciesDidBecauseOfIt() throws Exception {
        UUID correlation = UUID.randomUUID();
        long position = append(correlation);
        view.letThrough(1);
        policyReached(position - 1);
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request(Long.toString(position)), BodyHandlers.ofString());
        // It has asked once what followed, found nothing, and waits for the policy.
        await().until(() -> meters.get("defter.read.waiting").gauge().value() == 1);
        long followed = append(correlation);
        policyReached(followed);
        assertThat(answer.get().statusCode())
                .as("the view has not handled what followed")
                .isEqualTo(503);
        view.letThrough(1);
        assertThat(get(Long.toString(position)).statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsAPolicyThatIsNoMore() throws Exception {
        long position = append(UUID.randomUUID());
        view.letThrough(1);
        policyReached(position - 1);
        jdbc.update(
                "update eventstore.token_entry set touched_at = ? where processor_name = ?",
                Instant.now().minusSeconds(3600).toString(),
                POLICY);
        assertThat(get(Long.toString(position)).statusCode()).isEqualTo(200);
    }

    private long append(UUID correlation) {
        MunicipalityId id = MunicipalityId.random();
        MunicipalityFounded founded =
                new MunicipalityFounded(id, MunicipalityKind.ORDINARY, "Yalıköy", "Ordu", LocalDate.of(2024, 1, 2));
        return AppendedPositions.during(() -> {
                    events.publish(new GenericDomainEventMessage<>(
                            "Municipality",
                            id.toString(),
                            0,
                            founded,
                            Map.of(EventMetadata.CORRELATION_ID, correlation.toString())));
                    return id;
                })
                .position();
    }

    private void policyReached(long position) {
        jdbc.update(
                """
                insert into eventstore.token_entry (processor_name, segment, token, token_type, touched_at, owner)
                values (?, 0, ?, 'org.axonframework.eventhandling.GlobalSequenceTrackingToken', ?, 'elsewhere')
                on conflict (processor_name, segment) do update set token = excluded.token, touched_at = excluded.touched_at""",
                POLICY,
                "{\"globalIndex\":%d}".formatted(position).getBytes(StandardCharsets.UTF_8),
                Instant.now().toString());
    }

    private HttpResponse<String> get(@Nullable String position) throws Exception {
        return http.send(request(position), BodyHandlers.ofString());
    }

    private HttpRequest request(@Nullable String position) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/probe"));
        if (position != null) {
            request.header("Defter-Position", position);
        }
        return request.build();
    }

    @TestConfiguration
    static class Table {

        @Bean
        AccessTable probe() {
            return AccessTable.parse(List.of("GET /api/probe public"));
        }
    }
}
