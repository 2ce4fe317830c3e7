package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.serialization.DefterJson;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * The real case told a few events at a time: whatever the views showed at each stop is what is answered later, as of that
 * stop.
 */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfIT extends ViewsOnPostgres {

    private static final int STEP = 12;
    private static final Map<String, String> PATHS = Map.of(
            "municipality_dossier", "/api/municipalities/",
            "council_dossier", "/api/councils/",
            "commission_dossier", "/api/commissions/",
            "meeting_dossier", "/api/meetings/",
            "sitting_dossier", "/api/sittings/",
            "review_dossier", "/api/reviews/",
            "proposal_dossier", "/api/proposals/",
            "plan_dossier", "/api/plans/");

    private final List<Stop> stops = new ArrayList<>();

    /** What the views showed, by the address of the dossier, after the event at that position. */
    private record Stop(long position, OffsetDateTime recordedAt, Map<String, JsonNode> views) {}

    @BeforeAll
    void tell() {
        List<DomainEvent> story = RealCase.story();
        for (int from = 0; from < story.size(); from += STEP) {
            recorded(story.subList(from, Math.min(from + STEP, story.size())));
            stops.add(stop());
        }
    }

    private Stop stop() {
        Map<String, JsonNode> views = new HashMap<>();
        PATHS.forEach((table, path) -> jdbc.query("select id, view::text as view from query." + table, row -> {
            views.put(path + row.getString("id"), DefterJson.mapper().readTree(row.getString("view")));
        }));
        return jdbc.queryForObject(
                "select global_index, recorded_at from eventstore.domain_event order by global_index desc limit 1",
                (row, number) -> new Stop(
                        row.getLong("global_index"), row.getObject("recorded_at", OffsetDateTime.class), views));
    }

    @Test
    void everyDossierIsAnsweredAsTheViewsShowedItThen() {
        int past = 0;
        Map<String, JsonNode> now = stops.getLast().views();
        for (Stop stop : stops) {
            for (Map.Entry<String, JsonNode> last : now.entrySet()) {
                String path = last.getKey();
                JsonNode then = stop.views().get(path);
                Answer answer = as("admin", path + "?asOf=event:" + stop.position());
                if (then == null) {
                    assertThat(answer.status())
                            .as(path + " at " + stop.position())
                            .isEqualTo(404);
                    past++;
                } else {
                    assertThat(answer.json())
                            .as(path + " at " + stop.position())
                            .isEqualTo(then);
                    assertThat(answer.etag())
                            .isEqualTo("\"" + then.at("/version").asInt() + "\"");
                    past += then.equals(last.getValue()) ? 0 : 1;
                }
            }
        }
        // Were the moment ignored, each of these would have been found wrong.
        assertThat(past).isGreaterThan(100);
    }

    @Test
    void instantIsThePlaceInTheRecordItWasRecordedAt() {
        Stop stop = stops.get(stops.size() / 2);
        String path = "/api/proposals/" + RealCase.AUTHORITY;
        JsonNode then = stop.views().get(path);
        assertThat(then).isNotEqualTo(stops.getFirst().views().get(path));
        String instant = stop.recordedAt().toInstant().toString();
        assertThat(as("auditor", path + "?asOf=" + instant).json()).isEqualTo(then);
        assertThat(as("auditor", path + "?asOf=" + instant + "&by=recorded").json())
                .isEqualTo(then);
    }

    @Test
    void nothingOfTheCaseWasRecordedWhenItOccurred() {
        String path = "/api/proposals/" + RealCase.ADOPTION;
        assertThat(as("auditor", path + "?asOf=2024-09-10").status()).isEqualTo(404);
        JsonNode then = as("auditor", path + "?asOf=2024-09-10&by=occurred").json();
        JsonNode later = as("auditor", path + "?asOf=2024-12-31&by=occurred").json();
        assertThat(then.at("/decisions").size()).isZero();
        assertThat(later.at("/decisions").size()).isEqualTo(1);
        assertThat(later.at("/state").asString()).isEqualTo("IN_FORCE");
        assertThat(as("auditor", path + "?asOf=2024-01-01&by=occurred").status())
                .isEqualTo(404);
    }

    @Test
    void publicSeesOfThePastOnlyWhatItMaySeeToday() {
        String path = "/api/proposals/" + RealCase.AUTHORITY;
        long last = stops.getLast().position();
        assertThat(asPublic(path + "?asOf=event:" + last).json())
                .isEqualTo(asPublic(path).json());
        assertThat(asPublic(path + "?asOf=event:" + stops.get(2).position()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=yesterday",
                "asOf=2024-02-30",
                "asOf=event:x",
                "asOf=event:5&by=occurred",
                "by=occurred",
                "asOf=2024-09-10&by=hearsay"
            })
    void momentThatCannotBeReadIsRefused(String moment) {
        Answer answer = as("auditor", "/api/plans/" + RealCase.PLAN + "?" + moment);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER");
    }

    @Test
    void whatNeverBeganIsNotFoundAtAnyMoment() {
        assertThat(as("auditor", "/api/plans/" + UUID.randomUUID() + "?asOf=event:100")
                        .status())
                .isEqualTo(404);
    }
}
