package org.defter.kernel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.defter.kernel.platform.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    @ValueSource(
            strings = {
                "update eventstore.domain_event set payload = '{}'",
                "delete from eventstore.domain_event",
                "truncate eventstore.domain_event",
                "select * from eventstore.domain_event for update",
                "insert into eventstore.domain_event (xact_id, event_id) values ('1', gen_random_uuid())",
                "insert into eventstore.domain_event (global_index, event_id) overriding system value"
                        + " values (7, gen_random_uuid())",
                "insert into eventstore.domain_event (recorded_at, event_id) values (now(), gen_random_uuid())",
                "insert into eventstore.domain_event (event_id, aggregate_type, aggregate_id, sequence_number,"
                        + " payload_type, payload_revision, payload, metadata) select event_id, aggregate_type,"
                        + " aggregate_id, sequence_number, payload_type, payload_revision, payload, metadata from"
                        + " eventstore.domain_event on conflict (event_id) do update set payload = '{}'",
                "merge into eventstore.domain_event e using (select 1) s on true when matched then delete",
                "select eventstore.copy_event(0, 1, gen_random_uuid(), 'a', 'b', 0, 'c', '1', '{}', '{}', null, now())",
                "update eventstore.axon_server_copy set copied = 5",
                "select setval('eventstore.domain_event_global_index_seq', 1)",
                "select nextval('eventstore.domain_event_global_index_seq')",
                "alter table eventstore.domain_event disable trigger all",
                "alter table eventstore.domain_event add column more text",
                "drop table eventstore.domain_event",
                "drop trigger domain_event_unchanged on eventstore.domain_event",
                "create or replace function eventstore.refuse_change() returns trigger language plpgsql"
                        + " as 'begin return null; end'",
                "set session_replication_role = replica",
                "create table eventstore.mine (a int)",
                "create table public.mine (a int)",
                "update eventstore.schema_history set success = false",
                "set role defter_owner"
            })
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
    @ValueSource(
            strings = {
                "update eventstore.domain_event set payload = '{}'",
                "delete from eventstore.domain_event",
                "truncate eventstore.domain_event",
                "update eventstore.domain_event set payload = '{}' where false"
            })
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
