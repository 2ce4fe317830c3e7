package org.defter.kernel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.serialization.DefterJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The operations log as the application may use it, and as nobody may. */
class OperationsLogIT {

    private static final String ACTOR = "urn:example operator";

    private static JdbcTemplate application;
    private static JdbcTemplate owner;
    private static JdbcTemplate superuser;
    private static OperationsLog log;

    @BeforeAll
    static void write() {
        TestPostgres.TestDatabase database = TestPostgres.fresh();
        application = new JdbcTemplate(database.application());
        owner = new JdbcTemplate(database.owner());
        superuser = new JdbcTemplate(database.superuser());
        log = new OperationsLog(application, DefterJson.mapper());
        log.append("SWEEP", ACTOR, "CLEAN", Map.of("upTo", 17));
        log.append("REBUILD_BEGUN", ACTOR, "DONE", Map.of("projection", "view-history"));
        log.append("SWEEP", "schedule", "FOUND", Map.of("findings", List.of(Map.of("kind", "STREAM_GAP"))));
    }

    @Test
    void showsTheNewestFirst() {
        OperationsPage page = log.page(null, null, 0, 2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(OperationsEntry::outcome).containsExactly("FOUND", "DONE");
        assertThat(log.page(null, null, 1, 2).items()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(ACTOR);
            assertThat(entry.details()).containsEntry("upTo", 17);
            assertThat(entry.at()).isNotNull();
        });
        assertThat(log.page("SWEEP", null, 0, 10).items())
                .extracting(OperationsEntry::outcome)
                .containsExactly("FOUND", "CLEAN");
        assertThat(log.page("NOTHING", null, 0, 10).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "", "SWEEP 1", "_SWEEP"})
    void refusesAKindThatIsNone(String kind) {
        assertThatThrownBy(() -> log.append(kind, ACTOR, "DONE", Map.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update operations.entry set actor = 'nobody'",
                "delete from operations.entry",
                "truncate operations.entry",
                "insert into operations.entry (at, kind, actor, outcome, details) values (now(), 'A', 'b', 'C', '{}')",
                "drop trigger entry_unchanged on operations.entry",
                "alter table operations.entry disable trigger all"
            })
    void isAddedToAndReadByTheApplicationOnly(String statement) {
        assertThatThrownBy(() -> application.execute(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update operations.entry set actor = 'nobody'",
                "delete from operations.entry",
                "truncate operations.entry"
            })
    void isChangedByNobody(String statement) {
        for (JdbcTemplate mighty : List.of(owner, superuser)) {
            assertThatThrownBy(() -> mighty.execute(statement))
                    .rootCause()
                    .hasMessageContaining("Entries are never changed or removed");
        }
        assertThatThrownBy(() -> superuser.execute("set session_replication_role = replica; " + statement))
                .rootCause()
                .hasMessageContaining("Entries are never changed or removed");
    }
}
