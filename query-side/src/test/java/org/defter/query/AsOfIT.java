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
import org.junit.jupiter.api.Tag;
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
@Tag("long")
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

    private static final List<String> PUBLIC =
            List.of("/api/proposals?size=100", "/api/plans?size=100", "/api/sittings?size=100");
    private static final String MATTER = "/api/proposals?size=100&matter=OTHER";
    private static final String SEARCH = "/api/plans?size=100&q=STRATEJİ&order=DESC&sort=TITLE";
    private static final String ISSUED = "/api/reviews?size=100&state=ISSUED&sort=LAST_DAY";
    private static final String SECOND_PAGE = "/api/sittings?size=2&page=1";

    private final List<Stop> stops = new ArrayList<>();

    /** What views and lists showed, by their address, after the event at that position. */
    private record Stop(
            long position,
            OffsetDateTime recordedAt,
            Map<String, JsonNode> views,
            Map<String, JsonNode> lists,
            Map<String, JsonNode> publicLists) {}

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
        Map<String, JsonNode> lists = new HashMap<>();
        lists().forEach(list -> lists.put(list, as("admin", list).json()));
        Map<String, JsonNode> publicLists = new HashMap<>();
        PUBLIC.forEach(list -> publicLists.put(list, asPublic(list).json()));
        return jdbc.queryForObject(
                "select global_index, recorded_at from eventstore.domain_event order by global_index desc limit 1",
                (row, number) -> new Stop(
                        row.getLong("global_index"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        views,
                        lists,
                        publicLists));
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

    private static List<String> lists() {
        List<String> lists = new ArrayList<>(List.of(MATTER, SEARCH, ISSUED, SECOND_PAGE));
        PATHS.values().forEach(path -> lists.add(list(path)));
        return lists;
    }

    private static String list(String path) {
        return path.substring(0, path.length() - 1) + "?size=100";
    }

    @Test
    void everyListIsAnsweredAsItWasThen() {
        int past = 0;
        for (Stop stop : stops) {
            for (Map.Entry<String, JsonNode> then : stop.lists().entrySet()) {
                String list = then.getKey();
                String at = list + " at " + stop.position();
                assertThat(as("admin", list + "&asOf=event:" + stop.position()).json())
                        .as(at)
                        .isEqualTo(then.getValue());
                assertThat(as("admin", list + "&asOf=" + stop.recordedAt().toInstant())
                                .json())
                        .as(at)
                        .isEqualTo(then.getValue());
                past += then.getValue().equals(stops.getLast().lists().get(list)) ? 0 : 1;
            }
        }
        assertThat(past).as("lists that were not yet what they are now").isGreaterThan(100);
    }

    /** At every place in the record: each stream that had begun, in the version it then had, and in its state. */
    @Test
    void everyListShowsEveryDossierAsItWasAtEveryPosition() {
        long last = stops.getLast().position();
        int shown = 0;
        for (long position = 0; position <= last; position++) {
            for (Map.Entry<String, String> kind : PATHS.entrySet()) {
                JsonNode page = as("admin", list(kind.getValue()) + "&asOf=event:" + position)
                        .json();
                Map<String, Long> lines = new HashMap<>();
                page.get("items")
                        .forEach(line -> lines.put(
                                line.get("id").asString(), line.get("version").longValue()));
                Map<String, Long> streams = new HashMap<>();
                jdbc.query(
                        "select aggregate_id, max(sequence_number) as version from eventstore.domain_event"
                                + " where global_index <= ? and aggregate_id in (select id::text from query."
                                + kind.getKey() + ") group by 1",
                        row -> {
                            streams.put(row.getString("aggregate_id"), row.getLong("version"));
                        },
                        position);
                assertThat(lines).as(kind.getValue() + " at " + position).isEqualTo(streams);
                assertThat(page.get("total").intValue()).isEqualTo(streams.size());
                shown += lines.size();
            }
        }
        assertThat(shown).isGreaterThan(1_000);
    }

    /** A list and the dossiers it lists are told by two ways: rows that were kept, and streams folded now. */
    @Test
    void whatHadHappenedByADayIsListedAsTheDossiersAreFolded() {
        Map<String, JsonNode> now = stops.getLast().views();
        int shown = 0;
        for (String day :
                jdbc.queryForList("select distinct occurred_on::text from query.history order by 1", String.class)) {
            String moment = "asOf=" + day + "&by=occurred";
            for (String path : PATHS.values()) {
                JsonNode page = as("admin", list(path) + "&" + moment).json();
                Map<String, String> lines = new HashMap<>();
                page.get("items")
                        .forEach(line -> lines.put(path + line.get("id").asString(), said(line)));
                Map<String, String> dossiers = new HashMap<>();
                for (String dossier : now.keySet()) {
                    if (dossier.startsWith(path)) {
                        Answer answer = as("admin", dossier + "?" + moment);
                        if (answer.status() == 200) {
                            dossiers.put(dossier, said(answer.json()));
                        }
                    }
                }
                assertThat(lines).as(path + " by " + day).isEqualTo(dossiers);
                assertThat(page.get("total").intValue()).isEqualTo(dossiers.size());
                shown += lines.size();
            }
        }
        assertThat(shown).isGreaterThan(300);
    }

    private static String said(JsonNode shown) {
        return shown.get("version") + " " + shown.path("state").asString("");
    }

    @Test
    void publicListShowsOfThePastOnlyWhatItMayShowToday() {
        int shown = 0;
        for (Stop stop : stops) {
            for (Map.Entry<String, JsonNode> then : stop.publicLists().entrySet()) {
                Map<String, JsonNode> today = byId(stops.getLast().publicLists().get(then.getKey()));
                List<JsonNode> both = new ArrayList<>();
                then.getValue().get("items").forEach(line -> {
                    if (today.containsKey(line.get("id").asString())) {
                        both.add(line);
                    }
                });
                JsonNode page = asPublic(then.getKey() + "&asOf=event:" + stop.position())
                        .json();
                List<JsonNode> lines = new ArrayList<>();
                page.get("items").forEach(lines::add);
                assertThat(lines).as(then.getKey() + " at " + stop.position()).isEqualTo(both);
                assertThat(page.get("total").intValue()).isEqualTo(both.size());
                shown += both.size();
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    private static Map<String, JsonNode> byId(JsonNode page) {
        Map<String, JsonNode> lines = new HashMap<>();
        page.get("items").forEach(line -> lines.put(line.get("id").asString(), line));
        return lines;
    }

    /** What was published and is not any more stays away from the public, also where it is looked for in the past. */
    @Test
    void whatIsHiddenTodayIsNotFoundInThePastEither() {
        long last = stops.getLast().position();
        String path = "/api/proposals?size=100&asOf=event:" + last;
        assertThat(byId(asPublic(path).json())).containsKey(RealCase.AUTHORITY.toString());
        jdbc.update("update query.proposal_dossier set announced = false where id = ?", RealCase.AUTHORITY.value());
        try {
            assertThat(byId(asPublic(path).json())).doesNotContainKey(RealCase.AUTHORITY.toString());
            assertThat(byId(as("admin", path).json())).containsKey(RealCase.AUTHORITY.toString());
        } finally {
            jdbc.update("update query.proposal_dossier set announced = true where id = ?", RealCase.AUTHORITY.value());
        }
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

    /** Rather no answer than one about another day. */
    @ParameterizedTest
    @ValueSource(strings = {"reporting", "feed/events"})
    void whatHasNoPastDoesNotPassForIt(String list) {
        assertThat(as("auditor", "/api/" + list).status()).isEqualTo(200);
        Answer answer = as("auditor", "/api/" + list + "?asOf=2024-09-10");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER").contains("asOf");
    }

    @Test
    void whatNeverBeganIsNotFoundAtAnyMoment() {
        assertThat(as("auditor", "/api/plans/" + UUID.randomUUID() + "?asOf=event:100")
                        .status())
                .isEqualTo(404);
    }
}
