package org.defter.query.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.id.AccessLogId;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.operations.DayDigest;
import org.defter.kernel.platform.operations.OperationsLog;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Days of the log that were sealed, and what a superuser does to them with every trigger off. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealsIT extends ViewsOnPostgres {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** One day for each forgery, so that none hides another. */
    private static final int DAYS = 6;

    @Autowired
    private OperationsLog log;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private HikariDataSource pool;

    @BeforeAll
    void seal() {
        for (int i = 0; i < DAYS; i++) {
            for (String who : List.of("one", "two", "three")) {
                forged("insert into operations.entry (at, kind, actor, outcome, details) values ('" + FIRST.plusDays(i)
                        + "T12:00:00Z', 'AUDIT_READ', '" + who + "', 'ANSWERED', '{\"rows\": 3}')");
            }
        }
        AccessLogId id = AccessLogId.ofInstallation();
        String previous = null;
        for (int i = 0; i <= DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            DayDigest closed = Objects.requireNonNull(transactions.execute(_ -> log.close(day)))
                    .orElseThrow();
            recorded(List.of(new AccessLogSealed(id, day, closed.entries(), closed.root(), previous, day.plusDays(1))));
            previous = closed.root();
        }
    }

    @Test
    void findsWhatWasSealedAsItWas() {
        JsonNode day = check(0);
        assertThat(day.at("/verdict").asString()).isEqualTo("SAME");
        assertThat(day.at("/entries").asInt()).isEqualTo(3);
        assertThat(day.at("/differences").isEmpty()).isTrue();
        assertThat(check(DAYS).at("/verdict").asString())
                .as("a day without entries")
                .isEqualTo("SAME");
        assertThat(as("auditor", "/api/operations/log/seals").json().at("/0").asString())
                .isEqualTo(FIRST.plusDays(DAYS).toString());
        assertThat(as("auditor", "/api/operations/log/seals/2024-12-31").status())
                .isEqualTo(404);
        assertThat(as("clerk", "/api/operations/log/seals/2025-01-01").status()).isEqualTo(403);
        assertThat(as("auditor", "/api/history?kind=ACCESS_LOG&size=1").json().at("/items/0/eventId"))
                .isEqualTo(day.at("/eventId"));
        assertThat(as("auditor", "/api/operations/log?day=" + FIRST)
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void namesAChangedARemovedAndAnAddedEntryAndTheSweepFindsThem() {
        long changed = entry(1, "two");
        forged("update operations.entry set actor = 'nobody' where id = " + changed);
        expect(1, "CHANGED", changed);
        long removed = entry(2, "three");
        forged("delete from operations.entry where id = " + removed);
        expect(2, "REMOVED", removed);
        forged("insert into operations.entry (at, kind, actor, outcome, details) values ('" + FIRST.plusDays(3)
                + "T20:59:59Z', 'AUDIT_READ', 'four', 'ANSWERED', '{}')");
        expect(3, "ADDED", entry(3, "four"));
        long redated = entry(4, "one");
        forged("update operations.entry set at = at + interval '40 days' where id = " + redated);
        expect(4, "REMOVED", redated);
        long both = entry(5, "one");
        forged("update operations.entry set details = '{\"rows\": 4}' where id = " + both);
        forged("delete from operations.sealed_entry where id = " + both);
        transactions.execute(_ -> log.close(FIRST.plusDays(5)));
        JsonNode covered = check(5);
        assertThat(covered.at("/verdict").asString()).isEqualTo("DIFFERENT");
        assertThat(covered.at("/keptHashesHold").asBoolean())
                .as("the kept hashes were forged as well, the seal was not")
                .isFalse();

        assertThat(send("POST", "admin", "/api/operations/sweep").status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> log.page("SWEEP", null, 0, 1).total() > 0);
        String sweep = as("auditor", "/api/operations/log?kind=SWEEP").body();
        for (int i = 1; i <= 5; i++) {
            assertThat(sweep).contains("\"key\":\"" + FIRST.plusDays(i) + "\",\"kind\":\"ACCESS_LOG_DIFFERS\"");
        }
        assertThat(sweep).doesNotContain("\"key\":\"" + FIRST + "\"").contains("\"ACCESS_LOG_DIFFERS\":5");
    }

    private void expect(int day, String kind, long id) {
        JsonNode found = check(day);
        assertThat(found.at("/verdict").asString()).isEqualTo("DIFFERENT");
        assertThat(found.at("/keptHashesHold").asBoolean()).isTrue();
        assertThat(found.at("/differences").size()).isEqualTo(1);
        assertThat(found.at("/differences/0/id").asLong()).isEqualTo(id);
        assertThat(found.at("/differences/0/kind").asString()).isEqualTo(kind);
    }

    private JsonNode check(int day) {
        return as("auditor", "/api/operations/log/seals/" + FIRST.plusDays(day)).json();
    }

    private long entry(int day, String actor) {
        return Objects.requireNonNull(superuser()
                .queryForObject(
                        "select id from operations.entry where at::date = ?::date and actor = ?",
                        Long.class,
                        FIRST.plusDays(day).toString(),
                        actor));
    }

    private void forged(String statement) {
        superuser()
                .execute("alter table operations.entry disable trigger all;"
                        + "alter table operations.sealed_entry disable trigger all;" + statement
                        + ";alter table operations.entry enable always trigger entry_unchanged;"
                        + "alter table operations.entry enable always trigger entry_stamped;"
                        + "alter table operations.sealed_entry enable always trigger sealed_entry_unchanged");
    }

    private JdbcTemplate superuser() {
        return new JdbcTemplate(TestPostgres.superuser(pool.getJdbcUrl()));
    }
}
