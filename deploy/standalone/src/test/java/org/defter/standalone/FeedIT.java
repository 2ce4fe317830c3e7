package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The feed over HTTP: who is told what, from where, and when it ends. */
class FeedIT extends StandaloneTest {

    private static final String FOUNDING =
            "{\"kind\":\"ORDINARY\",\"name\":\"Feed\",\"province\":\"X\",\"occurredOn\":\"2020-01-01\"}";

    @DynamicPropertySource
    static void quick(DynamicPropertyRegistry registry) {
        registry.add("defter.feeds.heartbeat", () -> "100ms");
        registry.add("defter.feeds.longest", () -> "3s");
        registry.add("defter.feeds.address", () -> "https://defter.example.bel.tr");
    }

    @Test
    void tellsALoginWhatItRecordsAndThePublicNothingOfIt() throws Exception {
        try (EventStreamReader clerk = new EventStreamReader("clerk", "?kind=municipality");
                EventStreamReader visitor = new EventStreamReader(null, "?after=0")) {
            clerk.follow(base());
            visitor.follow(base());
            await().until(() -> clerk.heartbeats() > 0);

            HttpResponse<String> founded = post("office", "/api/municipalities", FOUNDING);
            assertThat(founded.statusCode()).isEqualTo(201);

            await().until(() -> !clerk.data().isEmpty());
            JsonNode event = JSON.readTree(clerk.data().getFirst());
            assertThat(event.path("type").asString()).isEqualTo("org.defter.MunicipalityFounded.v1");
            assertThat(event.path("subject").asString()).isEqualTo("municipality/" + lastPart(founded));
            assertThat(event.path("source").asString()).isEqualTo("https://defter.example.bel.tr");
            assertThat(event.path("data").path("name").asString()).isEqualTo("Feed");
            int beats = visitor.heartbeats();
            await().until(() -> visitor.heartbeats() > beats + 1);
            assertThat(visitor.data()).isEmpty();
        }
    }

    @Test
    void endsWhenItsTimeIsOver() throws Exception {
        try (EventStreamReader clerk = new EventStreamReader("clerk", "")) {
            clerk.follow(base());
            await().until(clerk::ended);
            assertThat(clerk.heartbeats()).isGreaterThan(5);
        }
    }

    @Test
    void refusesAPositionThatWasNeverReached() throws Exception {
        for (String path : List.of("/api/feed?after=999999", "/api/feed/events?after=999999", "/api/feed?after=-1")) {
            HttpResponse<String> answer = get("clerk", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("INVALID_PARAMETER");
        }
        assertThat(get("clerk", "/api/feed?after=0", "Last-Event-ID", "tomorrow")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageLeadsToTheNext() throws Exception {
        post("office", "/api/municipalities", FOUNDING);
        HttpResponse<String> page = get("clerk", "/api/feed/events?after=0&limit=1&type=MunicipalityFounded");

        assertThat(page.headers().firstValue("Content-Type")).contains("application/cloudevents-batch+json");
        String next = page.headers().firstValue("Defter-Next").orElseThrow();
        assertThat(page.headers().firstValue("Link").orElseThrow())
                .isEqualTo("</api/feed/events?limit=1&type=MunicipalityFounded&after=" + next + ">; rel=\"next\"");
        assertThat(JSON.readTree(page.body())).hasSize(1);
    }
}
