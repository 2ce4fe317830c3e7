package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.TownHall;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Days of the access log that are over become events by themselves, each once, none left out. */
@Tag("slow")
@TestPropertySource(properties = "defter.access-log.poll=200ms")
class AccessLogSealIT extends StandaloneTest {

    private static final LocalDate TODAY = LocalDate.now(TownHall.ZONE);

    @Autowired
    private HikariDataSource pool;

    @Test
    void everyDayThatIsOverIsSealedOnceAndCanBeChecked() throws Exception {
        superuser()
                .execute("alter table operations.entry disable trigger all;" + entry(3) + entry(3) + entry(2)
                        + "alter table operations.entry enable always trigger entry_unchanged;"
                        + "alter table operations.entry enable always trigger entry_stamped");

        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/api/operations/log/seals").size() == 3);

        assertThat(get("/api/operations/log/seals").valueStream().map(JsonNode::asString))
                .containsExactly(
                        TODAY.minusDays(1).toString(),
                        TODAY.minusDays(2).toString(),
                        TODAY.minusDays(3).toString());
        List<Integer> entries = List.of(0, 1, 2);
        for (int i = 0; i < entries.size(); i++) {
            JsonNode seal = get("/api/operations/log/seals/" + TODAY.minusDays(i + 1L));
            assertThat(seal.at("/verdict").asString()).isEqualTo("SAME");
            assertThat(seal.at("/sealedEntries").asInt()).isEqualTo(entries.get(i));
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/api/history?kind=access-log").at("/total").asInt() == 3);
        JsonNode told = get("/api/history?kind=access-log&format=json").at("/items");
        assertThat(told.at("/0/sentence").asString()).startsWith("Erişim günlüğünün günü mühürlendi");
        assertThat(told.at("/0/payload").has("previous")).isFalse();
        assertThat(told.at("/2/payload/previous")).isEqualTo(told.at("/1/payload/root"));
        assertThat(told.at("/0/who/office").asString()).isEqualTo("system");
    }

    private static String entry(int daysAgo) {
        return "insert into operations.entry (at, kind, actor, outcome, details) values ('" + TODAY.minusDays(daysAgo)
                + "T09:00:00Z', 'AUDIT_READ', 'urn:example auditor', 'ANSWERED', '{\"rows\": 2}');";
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json("auditor", path);
    }

    private JdbcTemplate superuser() {
        return new JdbcTemplate(TestPostgres.superuser(pool.getJdbcUrl()));
    }
}
