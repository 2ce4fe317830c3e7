package org.defter.kernel.platform.database;

import java.util.List;

/** What each role of the database must be refused in a migrated schema (RELIABILITY E8, B.5). */
public final class RefusedStatements {

    private RefusedStatements() {}

    /** What the application may not do: it appends events and reads them, and nothing else. */
    public static List<String> ofTheApplication() {
        return List.of(
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
                "set role defter_owner");
    }

    /** What the trigger refuses even to the owner of the schema and to the administrator. */
    public static List<String> ofTheAdministrator() {
        return List.of(
                "update eventstore.domain_event set payload = '{}'",
                "delete from eventstore.domain_event",
                "truncate eventstore.domain_event",
                "update eventstore.domain_event set payload = '{}' where false");
    }

    /** What whoever audits may not do: all of it is evidence. */
    public static List<String> ofTheAuditor() {
        return List.of(
                "insert into eventstore.domain_event (event_id) values (gen_random_uuid())",
                "update eventstore.domain_event set payload = '{}'",
                "set default_transaction_read_only = off; delete from eventstore.domain_event",
                "set default_transaction_read_only = off; insert into eventstore.domain_event (event_id) values (gen_random_uuid())",
                "set default_transaction_read_only = off; update ledger.state set size = 0",
                "set default_transaction_read_only = off; insert into ledger.checkpoint default values",
                "set default_transaction_read_only = off; insert into ledger.published_keys default values",
                "set default_transaction_read_only = off; insert into operations.entry (kind) values ('X')",
                "select * from eventstore.token_entry",
                "select * from eventstore.dead_letter",
                "set default_transaction_read_only = off; create table public.mine (a int)",
                "set default_transaction_read_only = off; create temporary table evidence (a int); drop table eventstore.domain_event",
                "set default_transaction_read_only = off; alter table eventstore.domain_event disable trigger all",
                "set session_replication_role = replica",
                "set role defter_owner",
                "set role defter_app",
                "select pg_switch_wal()",
                "select pg_read_file('postgresql.conf')",
                "copy eventstore.domain_event to program 'cat'");
    }

    /** What whoever backs up and whoever watches the server may not do. */
    public static List<String> ofWhoBacksUpAndWhoWatches() {
        return List.of(
                "select * from eventstore.domain_event",
                "select * from ledger.leaf",
                "select * from operations.entry",
                "create table public.mine (a int)",
                "set role defter_owner",
                "select pg_read_file('postgresql.conf')");
    }
}
