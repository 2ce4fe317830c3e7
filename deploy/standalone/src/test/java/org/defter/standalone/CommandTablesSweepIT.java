package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The sweep of the tables that policies of the command side work by, whole and damaged in every way. */
@Tag("long")
class CommandTablesSweepIT extends StandaloneTest implements FaultSweep.Defter {

    @Autowired
    private JdbcClient database;

    @Test
    void namesRowsThatAreMissingSurplusOrChanged() throws Exception {
        new StoryTeller(base(), "reviewed").tell(until("The commission meets"), (_, _) -> {});
        new StoryTeller(base(), "decided").tell(until("Not returned in time"), (_, _) -> {});
        await().atMost(Duration.ofMinutes(1)).until(() -> rows("open_clock") > 0 && rows("open_review") > 0);

        JsonNode whole = FaultSweep.of(this);
        assertThat(findings(whole)).as("%s", whole).isEmpty();
        assertThat(whole.toString()).doesNotContain("tables of the command side");

        String clock = database.sql("select stream_id || ' ' || kind from command.open_clock limit 1")
                .query(String.class)
                .single();
        UUID review = database.sql("update command.open_review set council_id = proposal_id returning review_id")
                .query(UUID.class)
                .list()
                .getFirst();
        UUID project = UUID.randomUUID();
        database.sql("delete from command.open_clock where stream_id || ' ' || kind = ?")
                .param(clock)
                .update();
        database.sql("""
                        insert into command.open_clock (stream_id, kind, stream_type, municipality_id, last_day, retrospective)
                        values ('nobody', 'COMMISSION_REVIEW', 'Review', gen_random_uuid(), current_date, false)""").update();
        database.sql("insert into command.project_of_plan values (?, gen_random_uuid())")
                .param(project)
                .update();

        assertThat(findings(FaultSweep.of(this)))
                .containsExactlyInAnyOrder(
                        "policy-open-clocks command.open_clock " + clock + " MISSING",
                        "policy-open-clocks command.open_clock nobody COMMISSION_REVIEW SURPLUS",
                        "policy-open-reviews command.open_review " + review + " CHANGED",
                        "policy-projects-of-plans command.project_of_plan " + project + " SURPLUS");
    }

    private static Story until(String title) throws IOException {
        return withoutLooking(new Story(theStory().steps().stream()
                .takeWhile(step -> !step.title().startsWith(title))
                .toList()));
    }

    private static List<String> findings(JsonNode sweep) {
        return sweep.at("/details/findings")
                .valueStream()
                .filter(finding -> finding.path("kind").asString().equals("COMMAND_TABLE_DIFFERS"))
                .map(finding -> String.join(
                        " ",
                        finding.path("processor").asString(),
                        finding.path("table").asString(),
                        finding.path("key").asString(),
                        finding.path("detail").asString()))
                .toList();
    }

    private long rows(String table) {
        return database.sql("select count(*) from command." + table)
                .query(Long.class)
                .single();
    }

    @Override
    public HttpResponse<String> send(String method, String user, String path) throws IOException, InterruptedException {
        return send(method, user, path, "");
    }

    @Override
    public String meters() throws IOException, InterruptedException {
        return get("admin", "/actuator/prometheus").body();
    }
}
