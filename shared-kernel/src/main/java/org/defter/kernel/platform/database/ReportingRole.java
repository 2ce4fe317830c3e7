package org.defter.kernel.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * What the role of BI tools may do: read the views of the schema {@code reporting}, and nothing else. The owner creates it where it
 * has the right to create roles; elsewhere an administrator does, and the owner only grants.
 */
final class ReportingRole {

    private static final List<String> SHUT =
            List.of("eventstore", "ledger", "operations", "command", "query", "query_next", "query_old");
    private static final String NOT_ALLOWED = "42501";

    private ReportingRole() {}

    /**
     * Creates the role where that is allowed and needed, and grants it what it may.
     *
     * @param owner a connection of the owner, without auto commit
     * @throws DatabaseNotReady if there is no such role and the owner may not create it
     */
    static void grant(Connection owner, DatabaseAccess.Login bi) throws SQLException {
        String role = '"' + bi.user().replace("\"", "\"\"") + '"';
        boolean exists = exists(owner, bi.user());
        String login = role + " login" + (bi.password().isEmpty() ? "" : " password " + literal(bi.password()));
        if (!tried(owner, (exists ? "alter role " : "create role ") + login) && !exists) {
            throw new DatabaseNotReady(
                    String.format(
                            Locale.ROOT,
                            "There is no role %s for BI tools, and the owner may not create it.",
                            bi.user()),
                    String.format(Locale.ROOT, "Create it first: CREATE ROLE %s LOGIN PASSWORD '…';", bi.user()));
        }
        try (Statement statement = owner.createStatement()) {
            for (String schema : SHUT) {
                if (schemaExists(owner, schema)) {
                    statement.execute("revoke all on all tables in schema " + schema + " from " + role);
                    statement.execute("revoke all on schema " + schema + " from " + role);
                }
            }
            statement.execute("grant usage on schema reporting to " + role);
            statement.execute("grant select on all tables in schema reporting to " + role);
            statement.execute("alter default privileges in schema reporting grant select on tables to " + role);
        }
        owner.commit();
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (PreparedStatement question = owner.prepareStatement("select from pg_roles where rolname = ?")) {
            question.setString(1, role);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static boolean schemaExists(Connection owner, String schema) throws SQLException {
        try (PreparedStatement question = owner.prepareStatement("select from pg_namespace where nspname = ?")) {
            question.setString(1, schema);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next();
            }
        }
    }

    /** Whether the statement could be executed; false if the owner may not. */
    private static boolean tried(Connection owner, String sql) throws SQLException {
        Savepoint before = owner.setSavepoint();
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) {
                throw e;
            }
            owner.rollback(before);
            return false;
        }
    }

    private static String literal(String text) {
        return (text.indexOf('\\') >= 0 ? " E'" : "'")
                + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
