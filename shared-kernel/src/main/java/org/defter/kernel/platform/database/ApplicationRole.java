package org.defter.kernel.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What the application role may do: append events and leaves and read them, use its own tables, own nothing.
 *
 * <p>The columns it may fill are named one by one; the transaction id, the index and the time of recording are the
 * database's.
 */
final class ApplicationRole {

    private static final Set<String> APPEND_ONLY = Set.of("eventstore", "ledger", "operations", "files");
    private static final String APPENDED = "event_id, aggregate_type, aggregate_id, sequence_number, payload_type,"
            + " payload_revision, payload, metadata, correlation_id";
    private static final String MIGHTY = """
            select coalesce(bool_or(what is not null), false), coalesce(string_agg(what, ', '), '')
            from (
                select 'it is a superuser' as what from pg_roles where rolname = current_user and rolsuper
                union all
                select 'it owns the schema ' || nspname from pg_namespace
                where nspname in ('eventstore', 'ledger', 'operations', 'feeds', 'files', 'intake', 'command', 'query', 'query_next', 'query_old', 'pages', 'reporting') and pg_has_role(nspowner, 'member')
                union all
                select 'it may ' || privilege || ' events'
                from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
                where has_table_privilege('eventstore.domain_event', privilege)
                union all
                select 'it may ' || privilege || ' entries of the operations log'
                from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
                where has_table_privilege('operations.entry', privilege)
                union all
                select 'it may ' || privilege || ' hashes of sealed entries'
                from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
                where has_table_privilege('operations.sealed_entry', privilege)
                union all
                select 'it may ' || privilege || ' leaves of the ledger'
                from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
                where to_regclass('ledger.leaf') is not null and has_table_privilege('ledger.leaf', privilege)
                union all
                select 'it may ' || privilege || ' ' || stored
                from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege,
                    unnest(array['files.content', 'files.chunk', 'files.upload']) stored
                where to_regclass(stored) is not null and has_table_privilege(stored, privilege)
            ) reasons
            """;

    private ApplicationRole() {}

    /**
     * What the owner grants.
     *
     * @param copies whether the record is a copy of Axon Server's, which the application writes with index and time
     */
    static List<String> grants(String role, List<String> schemas, String history, boolean copies) {
        String to = " to " + quoted(role);
        String from = " from " + quoted(role);
        List<String> grants = new ArrayList<>();
        for (String schema : schemas) {
            grants.add("grant usage on schema " + schema + to);
            if (!APPEND_ONLY.contains(schema)) {
                grants.addAll(fullUse(schema, to));
            }
            grants.add("revoke all on " + schema + "." + history + from);
            grants.add("grant select on " + schema + "." + history + to);
        }
        if (schemas.contains("ledger")) {
            grants.add("grant select, insert on ledger.leaf, ledger.tile, ledger.checkpoint, ledger.cosignature,"
                    + " ledger.published_keys" + to);
            grants.add("grant select, update on ledger.state" + to);
        }
        grants.add("revoke all on eventstore.domain_event" + from);
        // A copy is written by its function alone: a node that missed the move to Axon Server can append nothing here.
        grants.add("grant select" + (copies ? "" : ", insert (" + APPENDED + ")") + " on eventstore.domain_event" + to);
        grants.add("grant select on eventstore.event_text" + to);
        grants.add("grant select on eventstore.axon_server_copy" + to);
        grants.add(
                copies
                        ? "grant execute on function eventstore.copy_event" + to
                        : "revoke all on function eventstore.copy_event" + from);
        grants.add("grant select, insert, update, delete on eventstore.token_entry, eventstore.dead_letter,"
                + " eventstore.told_progress" + to);
        grants.add("revoke all on operations.entry" + from);
        grants.add("grant select, insert (kind, actor, outcome, details) on operations.entry" + to);
        grants.add("revoke all on operations.sealed_entry" + from);
        grants.add("grant select, insert on operations.sealed_entry" + to);
        if (schemas.contains("files")) {
            grants.add("grant select, insert on files.content, files.chunk, files.upload" + to);
        }
        if (schemas.contains("query")) {
            for (String generation : List.of("query_next", "query_old")) {
                grants.add("grant usage on schema " + generation + to);
                grants.addAll(fullUse(generation, to));
            }
            grants.add("grant execute on all functions in schema query_next" + to);
        }
        return grants;
    }

    private static List<String> fullUse(String schema, String to) {
        return List.of(
                "grant select, insert, update, delete, truncate on all tables in schema " + schema + to,
                "grant usage, select on all sequences in schema " + schema + to,
                "alter default privileges in schema " + schema
                        + " grant select, insert, update, delete, truncate on tables" + to,
                "alter default privileges in schema " + schema + " grant usage, select on sequences" + to);
    }

    static void requireRestricted(DataSource application, String role) {
        try (Connection connection = application.getConnection();
                PreparedStatement question = connection.prepareStatement(MIGHTY);
                ResultSet answer = question.executeQuery()) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw new DatabaseNotReady(
                        String.format(
                                Locale.ROOT,
                                "The application role %s could change the record: %s",
                                role,
                                answer.getString(2)),
                        "Give the application a role of its own in DEFTER_DB_USER: no superuser, not the owner, no"
                                + " member of the owner.");
            }
        } catch (SQLException e) {
            throw new DatabaseNotReady(
                    String.format(
                            Locale.ROOT, "The application role %s cannot use the database: %s", role, e.getMessage()),
                    "Check DEFTER_DB_URL, DEFTER_DB_USER and DEFTER_DB_PASSWORD.");
        }
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
