package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The real case told a few events at a time: what the lists that join streams showed at each stop is what they answer later, as of
 * that stop. What they hold on the days between is asked of random walks, without a database.
 */
@Tag("long")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinedListsAsOfIT extends ViewsOnPostgres {

    private static final int STEP = 9;
    private static final List<String> LISTS = List.of(
            "/api/decisions?size=100",
            "/api/decisions?size=2&page=1&order=desc",
            "/api/decisions?size=100&state=FINAL",
            "/api/decisions?size=100&q=STRATEJİ&announced=false",
            "/api/agenda?size=100",
            "/api/agenda?size=100&state=CLOSED&order=desc",
            "/api/worklist?size=100",
            "/api/worklist?size=100&state=ALL",
            "/api/worklist?size=100&state=DONE&role=council-office",
            "/api/worklist?size=100&mine=true",
            "/api/clocks?size=100",
            "/api/clocks?size=100&state=RUNNING&rule=D01");
    private static final List<String> PUBLIC = List.of("/api/decisions?size=100", "/api/agenda?size=100");

    /** Counted by the day of the question, so they say something else later: asked apart. */
    private static final Set<String> BY_THE_DAY = Set.of("overdue", "daysLeft", "left");

    private final List<Stop> stops = new ArrayList<>();

    /** What lists showed, by their address, after the event at that position. */
    private record Stop(
            long position, OffsetDateTime recordedAt, Map<String, JsonNode> lists, Map<String, JsonNode> publicLists) {}

    @BeforeAll
    void tell() {
        List<DomainEvent> story = RealCase.story();
        for (int from = 0; from < story.size(); from += STEP) {
            recorded(story.subList(from, Math.min(from + STEP, story.size())));
            Map<String, JsonNode> lists = new HashMap<>();
            LISTS.forEach(list -> lists.put(list, as("admin", list).json()));
            Map<String, JsonNode> publicLists = new HashMap<>();
            PUBLIC.forEach(list -> publicLists.put(list, asPublic(list).json()));
            stops.add(jdbc.queryForObject(
                    "select global_index, recorded_at from eventstore.domain_event order by global_index desc limit 1",
                    (row, number) -> new Stop(
                            row.getLong("global_index"),
                            row.getObject("recorded_at", OffsetDateTime.class),
                            lists,
                            publicLists)));
        }
    }

    @Test
    void everyListIsAnsweredAsItWasThen() {
        Map<String, Integer> past = new HashMap<>();
        for (Stop stop : stops) {
            for (String list : LISTS) {
                JsonNode then = timeless(stop.lists().get(list));
                String at = list + " at " + stop.position();
                assertThat(timeless(as("admin", list + "&asOf=event:" + stop.position())
                                .json()))
                        .as(at)
                        .isEqualTo(then);
                assertThat(timeless(
                                as("admin", list + "&asOf=" + stop.recordedAt().toInstant())
                                        .json()))
                        .as(at)
                        .isEqualTo(then);
                if (!then.equals(timeless(stops.getLast().lists().get(list)))) {
                    past.merge(list, 1, Integer::sum);
                }
            }
        }
        // Were the moment ignored, each of these would have been found wrong.
        assertThat(past.keySet().stream().map(list -> list.substring(0, list.indexOf('?'))))
                .contains("/api/decisions", "/api/agenda", "/api/worklist", "/api/clocks");
        assertThat(past.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(100);
    }

    @Test
    void publicSeesOfThePastOnlyWhatItMayShowToday() {
        int shown = 0;
        for (Stop stop : stops) {
            for (String list : PUBLIC) {
                JsonNode page =
                        asPublic(list + "&asOf=event:" + stop.position()).json();
                assertThat(page)
                        .as(list + " at " + stop.position())
                        .isEqualTo(stop.publicLists().get(list));
                shown += page.get("items").size();
            }
        }
        assertThat(shown).isGreaterThan(20);
        String decisions =
                "/api/decisions?size=100&asOf=event:" + stops.getLast().position();
        int before = asPublic(decisions).json().get("total").intValue();
        int all = as("admin", decisions).json().get("total").intValue();
        assertThat(before).isPositive();
        Map<Long, LocalDate> announced = new HashMap<>();
        jdbc.query("select position, announced_on from query.decision_register where announced_on is not null", row -> {
            announced.put(row.getLong("position"), row.getObject("announced_on", LocalDate.class));
        });
        jdbc.update("update query.decision_register set announced_on = null");
        try {
            assertThat(asPublic(decisions).json().get("total").intValue()).isZero();
            assertThat(as("admin", decisions).json().get("total").intValue()).isEqualTo(all);
        } finally {
            announced.forEach((position, day) -> jdbc.update(
                    "update query.decision_register set announced_on = ? where position = ?", day, position));
        }
    }

    @Test
    void decisionIsFoundByItsNumberAsItWas() {
        JsonNode line = as("admin", "/api/decisions?size=1").json().get("items").get(0);
        String path = "/api/decisions/" + line.get("councilId").asString() + "/" + line.get("year") + "/"
                + line.get("number");
        Set<String> states = new HashSet<>();
        for (Stop stop : stops) {
            JsonNode then =
                    byPosition(stop.lists().get("/api/decisions?size=100")).get(line.get("proposalId"));
            Answer answer = as("admin", path + "?asOf=event:" + stop.position());
            if (then == null) {
                assertThat(answer.status()).isEqualTo(404);
            } else {
                assertThat(answer.json().get("version")).isEqualTo(then.get("version"));
                assertThat(answer.json().get("state")).isEqualTo(then.get("state"));
                states.add(then.get("state").asString());
            }
        }
        assertThat(states).hasSizeGreaterThan(2);
    }

    /** Of 2024 nothing was known in 2024: the record was begun later. By the days of occurring it is there. */
    @Test
    void bothClocksAreAnswered() {
        for (String list : List.of("decisions", "agenda", "worklist", "clocks")) {
            assertThat(as("admin", "/api/" + list + "?asOf=2024-09-16")
                            .json()
                            .get("total")
                            .intValue())
                    .as(list)
                    .isZero();
            assertThat(as("admin", "/api/" + list + "?asOf=2300-01-01").json().get("total"))
                    .as(list)
                    .isEqualTo(as("admin", "/api/" + list).json().get("total"));
            JsonNode then = as("admin", "/api/" + list + "?asOf=2024-09-16&by=occurred&size=100")
                    .json();
            JsonNode earlier = as("admin", "/api/" + list + "?asOf=2024-06-01&by=occurred&size=100")
                    .json();
            assertThat(then.get("total").intValue()).as(list).isPositive();
            assertThat(then.get("items").size()).isEqualTo(then.get("total").intValue());
            assertThat(then).as(list).isNotEqualTo(earlier);
        }
    }

    /** A period that was running then is counted from that day, and a task is overdue by that day only. */
    @Test
    void daysAreCountedFromTheDayOfTheMoment() {
        int running = 0;
        for (String day :
                jdbc.queryForList("select distinct occurred_on::text from query.history order by 1", String.class)) {
            String moment = "&size=100&by=occurred&asOf=" + day;
            for (JsonNode line :
                    as("admin", "/api/clocks?state=RUNNING" + moment).json().get("items")) {
                assertThat(line.get("startedOn").asString()).isLessThanOrEqualTo(day);
                long left = ChronoUnit.DAYS.between(
                        LocalDate.parse(day),
                        LocalDate.parse(line.get("lastDay").asString()));
                assertThat(line.get("daysLeft").longValue()).as(day).isEqualTo(left);
                running++;
            }
            for (JsonNode line :
                    as("admin", "/api/worklist?state=OPEN" + moment).json().get("items")) {
                boolean dated = line.hasNonNull("dueOn");
                assertThat(line.get("overdue").booleanValue())
                        .isEqualTo(dated && line.get("dueOn").asString().compareTo(day) < 0);
            }
        }
        assertThat(running).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "agenda", "worklist", "clocks"})
    void momentThatCannotBeReadIsRefused(String list) {
        for (String moment : List.of("asOf=yesterday", "asOf=event:x", "asOf=event:5&by=occurred", "by=occurred")) {
            Answer answer = as("auditor", "/api/" + list + "?" + moment);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("INVALID_PARAMETER");
        }
    }

    @Test
    void replayGivesTheSameRows() {
        Map<String, String> before = new LinkedHashMap<>(rowHashes());
        before.keySet().removeIf(table -> !table.startsWith("past_"));
        assertThat(before).hasSize(10);
        replayed();
        Map<String, String> after = new LinkedHashMap<>(rowHashes());
        after.keySet().removeIf(table -> !table.startsWith("past_"));
        assertThat(after).isEqualTo(before);
    }

    private static Map<JsonNode, JsonNode> byPosition(JsonNode page) {
        Map<JsonNode, JsonNode> lines = new HashMap<>();
        page.get("items").forEach(line -> lines.putIfAbsent(line.get("proposalId"), line));
        return lines;
    }

    private static JsonNode timeless(JsonNode page) {
        JsonNode copy = page.deepCopy();
        copy.get("items").forEach(line -> ((ObjectNode) line).remove(BY_THE_DAY));
        return copy;
    }
}
