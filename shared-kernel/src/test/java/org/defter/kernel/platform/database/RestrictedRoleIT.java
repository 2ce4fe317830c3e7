package org.defter.kernel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RestrictedRoleIT {

    private static final String APPEND = "insert into eventstore.domain_event (event_id, aggregate_type,"
            + " aggregate_id, sequence_number, payload_type, payload_revision, payload, metadata) values"
            + " (gen_random_uuid(), 'Stone', gen_random_uuid()::text, 0, 'StoneLaid', '1', '{}', '{}')";

    private static JdbcTemplate application;
    private static JdbcTemplate owner;
    private static JdbcTemplate superuser;

    @BeforeAll
    static void append() {
        TestPostgres.TestDatabase database = TestPostgres.fresh();
        application = new JdbcTemplate(database.application());
        owner = new JdbcTemplate(database.owner());
        superuser = new JdbcTemplate(database.superuser());
        application.update(APPEND);
    }

    @ParameterizedTest
    @MethodSource("org.defter.kernel.platform.database.RefusedStatements#ofTheApplication")
    void isRefused(String statement) {
        assertThatThrownBy(() -> application.execute(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to|non-DEFAULT).*");
    }

    @Test
    void mayReadAppendAndKeepTokens() {
        application.update(APPEND);
        application.update("insert into eventstore.token_entry values ('p', 0, null, null, 'now', null)");
        application.update("update eventstore.token_entry set owner = 'me'");
        application.update("delete from eventstore.token_entry");

        assertThat(application.queryForObject("select count(*) from eventstore.event_text", Long.class))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("org.defter.kernel.platform.database.RefusedStatements#ofTheAdministrator")
    void isRefusedByTheTriggerEvenToTheAdministrator(String statement) {
        for (JdbcTemplate mighty : List.of(owner, superuser)) {
            assertThatThrownBy(() -> mighty.execute(statement))
                    .rootCause()
                    .hasMessageContaining("Events are never changed or removed");
        }
        assertThatThrownBy(() -> superuser.execute("set session_replication_role = replica; " + statement))
                .rootCause()
                .hasMessageContaining("Events are never changed or removed");
    }

    @Test
    void drawsTheTransactionBeforeTheIndexAndKeepsBytes() {
        List<String> columns = owner.queryForList(
                "select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attidentity::text from"
                        + " pg_attribute where attrelid = 'eventstore.domain_event'::regclass and attnum > 0"
                        + " order by attnum",
                String.class);

        assertThat(columns).startsWith("xact_id xid8 ", "global_index bigint a");
        assertThat(columns).contains("payload bytea ", "metadata bytea ");
        assertThat(owner.queryForList(
                        "select table_name || '.' || column_name || ' ' || data_type from information_schema.columns"
                                + " where table_schema = 'eventstore' and column_name in ('token', 'payload',"
                                + " 'metadata', 'diagnostics') and table_name <> 'event_text'",
                        String.class))
                .hasSize(7)
                .allMatch(column -> column.endsWith(" bytea"));
    }

    @Test
    void keepsNoLargeObjectsAndNoColumnForThem() {
        assertThat(superuser.queryForObject("select count(*) from pg_largeobject_metadata", Long.class))
                .isZero();
        assertThat(owner.queryForObject(
                        "select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n"
                                + " on n.oid = c.relnamespace where n.nspname in ('eventstore', 'command', 'query')"
                                + " and a.attnum > 0 and c.relkind = 'r' and a.atttypid = 'oid'::regtype",
                        Long.class))
                .isZero();
    }

    @Test
    void refusesAnEventOfMoreThanAMebibyte() {
        assertThatThrownBy(() -> application.update(
                        APPEND.replace("'{}', '{}')", "convert_to(repeat('x', 1048577), 'UTF8'), '{}')")))
                .rootCause()
                .hasMessageContaining("payload_check");
    }
}
