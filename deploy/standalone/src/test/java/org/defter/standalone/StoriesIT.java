package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Every story under {@code deploy/http/stories} is answered as it says, refusals included. */
@Tag("long")
class StoriesIT extends StandaloneTest {

    private static final Path STORIES = Path.of("../http/stories");

    @Autowired
    private JdbcTemplate jdbc;

    @TestFactory
    List<DynamicTest> areAsTold() throws IOException {
        try (Stream<Path> files = Files.list(STORIES)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> tell(file)))
                    .toList();
            assertThat(tests).isNotEmpty();
            return Stream.concat(
                            tests.stream(),
                            Stream.of(
                                    DynamicTest.dynamicTest("what they decided follows", this::verifyAll),
                                    DynamicTest.dynamicTest("what lists showed is kept", this::askLists)))
                    .toList();
        }
    }

    private void tell(Path file) throws IOException, InterruptedException {
        new StoryTeller(base(), file.getFileName().toString())
                .tell(Story.read(new FileSystemResource(file)), (number, step) -> {});
    }

    /** What the law computed for each proposal of the stories is what it computes again from the record alone. */
    private void verifyAll() throws Exception {
        int checked = 0;
        for (int page = 0, total = 1; page * 100 < total; page++) {
            JsonNode list = json("auditor", "/api/proposals?size=100&page=" + page);
            total = list.path("total").asInt();
            for (JsonNode proposal : list.path("items")) {
                JsonNode verification = json(
                        "auditor", "/api/audit/proposals/" + proposal.path("id").asString() + "/verification");
                assertThat(verification.path("verdict").asString())
                        .as(proposal.path("title").asString() + ": " + verification.path("firstDifference")
                                + verification
                                        .path("checks")
                                        .valueStream()
                                        .filter(check ->
                                                check.path("verdict").asString().equals("NOT_CHECKED"))
                                        .toList())
                        .isEqualTo("SAME");
                checked += verification.path("same").asInt();
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    /**
     * For each stream of the stories, a row of the past from each event on until the next, in its version; and the rows
     * that still hold show what the dossiers of today show, by whichever time.
     */
    private void askLists() {
        int kept = 0;
        for (String past : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'query' and table_name like '%\\_past'",
                String.class)) {
            String dossier = past.replace("_past", "_dossier");
            String recorded = "select aggregate_id::uuid, global_index, coalesce(lead(global_index) over (partition by"
                    + " aggregate_id order by sequence_number), " + Long.MAX_VALUE + "), sequence_number"
                    + " from eventstore.domain_event where aggregate_id in (select id::text from query." + dossier
                    + ")";
            String rows = "select id, from_mark, until_mark, version from query." + past + " where scale = 0";
            String columns = String.join(
                    ", ",
                    jdbc.queryForList(
                            "select column_name from information_schema.columns where table_schema = 'query'"
                                    + " and table_name = ? and column_name not in ('view', 'position')",
                            String.class,
                            dossier));
            String today = "select " + columns + " from query." + dossier;
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertSame(past, recorded, rows);
                for (int scale = 0; scale < 3; scale++) {
                    assertSame(
                            past + " " + scale,
                            today,
                            "select " + columns + " from query." + past + " where scale = " + scale
                                    + " and until_mark = " + Long.MAX_VALUE);
                }
            });
            kept += number(rows);
        }
        assertThat(kept).isGreaterThan(1_000);
    }

    private void assertSame(String what, String one, String other) {
        assertThat(number("(" + one + ") except (" + other + ")"))
                .as(what + " lacks")
                .isZero();
        assertThat(number("(" + other + ") except (" + one + ")"))
                .as(what + " has too many")
                .isZero();
    }

    private int number(String rows) {
        Integer number = jdbc.queryForObject("select count(*) from (" + rows + ") rows", Integer.class);
        return number == null ? 0 : number;
    }

    @Test
    void aStepThatIsNotRefusedAsToldFailsTheStory() {
        Story.Step founded = new Story.Step(
                "A municipality is founded",
                "office",
                null,
                "POST",
                "/api/municipalities",
                "{\"kind\": \"{{kind}}\", \"name\": \"Örnek\", \"province\": \"Örnek\", \"occurredOn\": \"2019-04-01\"}",
                null,
                null,
                List.of(),
                Map.of("kind", "ORDINARY"),
                new Story.Refused(409, "OCCURRED_IN_FUTURE"));
        assertThatThrownBy(() ->
                        new StoryTeller(base(), "no-refusal").tell(new Story(List.of(founded)), (number, step) -> {}))
                .isInstanceOf(StoryTeller.NotAsTold.class)
                .hasMessageContaining("201");
    }
}
