package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.defter.kernel.platform.database.RefusedStatements;
import org.defter.kernel.platform.security.AccessCells;
import org.defter.kernel.platform.security.AccessTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every role at every endpoint of a real process, and every role of its database at what it may not do (RELIABILITY T13, T14). */
@Tag("long")
class FaultAccessIT {

    private static final Path TABLE = Path.of("../../shared-kernel/src/main/resources", AccessTable.RESOURCE);
    private static final Path ROLES = Path.of("../operations/roles.sql");

    /** How PostgreSQL says that a right is missing. */
    private static final String REFUSED =
            "(?s).*(permission denied|must be owner|must be able to|non-DEFAULT|read-only transaction|Only roles with).*";

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    private Map<String, String> environment(FaultPostgres server) {
        Map<String, String> environment = new HashMap<>(server.environment(server.port(), ""));
        environment.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("log.key").toString());
        environment.put("DEFTER_LEDGER_ORIGIN", "defter.example/fault");
        return environment;
    }

    /** T13: all cells; then, as the control, with a table in which every row that names roles is open to whoever is known. */
    @Test
    void everyRoleAsksEveryEndpoint() throws Exception {
        try (FaultPostgres server = new FaultPostgres(programs, folder, "")) {
            endpoints(server);
        }
    }

    private void endpoints(FaultPostgres server) throws Exception {
        AccessTable table = AccessTable.load();
        List<AccessCells.Cell> cells;
        try (StandaloneProcess process = new StandaloneProcess(folder, environment(server))) {
            process.start();
            cells = new AccessCells(process.base(), table).answered(_ -> true);
        }
        List<AccessCells.Cell> wrong =
                cells.stream().filter(cell -> !cell.right()).toList();
        assertThat(wrong.stream().limit(20))
                .as("%d cells of %d", wrong.size(), cells.size())
                .isEmpty();
        long shut = cells.stream().filter(cell -> !cell.opens()).count();

        String opened = Files.readAllLines(TABLE).stream()
                .map(row -> row.isBlank() || row.startsWith("#") || row.matches(".* (public|any)( .*)?")
                        ? row
                        : row.replaceAll("^(\\S+\\s+\\S+)\\s.*", "$1 any"))
                .collect(Collectors.joining("\n"));
        long through;
        try (StandaloneProcess process = new StandaloneProcess(folder, environment(server))) {
            process.startRelease(new Unprotected(folder)
                    .resource(AccessTable.RESOURCE, opened)
                    .differences());
            through = new AccessCells(process.base(), table)
                    .answered(_ -> true).stream()
                            .filter(cell -> !cell.opens() && !cell.shut())
                            .count();
        }
        assertThat(through).as("control: let through by an open table").isPositive();
        FaultReport.line(
                "T13 every role and nobody at every endpoint",
                table.rows().size() + " endpoints, " + cells.size() + " cells, " + shut + " of them shut",
                "0 let through, 0 shut out, 0 faults",
                "with a table open to all logins " + through + " let through");
    }

    /** T14: the schema as the process migrated it; then, as the control, with the rights and without the trigger. */
    @Test
    void everyRoleOfTheDatabaseTriesWhatItMayNot() throws Exception {
        try (FaultPostgres server = new FaultPostgres(programs, folder, "")) {
            try (StandaloneProcess process = new StandaloneProcess(folder, environment(server));
                    FaultLoad load = new FaultLoad(process::base, true)) {
                process.start();
                for (int i = 0; i < 20; i++) {
                    load.found("Belde yetki " + i);
                }
                load.resolve();
                FaultSweep.settle(process);
            }
            statements(server);
        }
    }

    private void statements(FaultPostgres server) throws Exception {
        server.execute(Files.readString(ROLES));
        for (String role : List.of("defter_auditor", "defter_backup", "defter_monitor")) {
            server.execute("alter role " + role + " password 'fault'");
        }
        Map<String, List<String>> byRole = Map.of(
                "defter_app", RefusedStatements.ofTheApplication(),
                "defter_auditor", RefusedStatements.ofTheAuditor(),
                "defter_backup", RefusedStatements.ofWhoBacksUpAndWhoWatches(),
                "defter_monitor", RefusedStatements.ofWhoBacksUpAndWhoWatches());
        List<String> before = record(server);
        List<String> passed = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, List<String>> role : byRole.entrySet()) {
            for (String statement : role.getValue()) {
                tried++;
                tryOut(server, role.getKey(), statement, REFUSED).ifPresent(passed::add);
            }
        }
        for (String mighty : List.of("defter_owner", "postgres")) {
            for (String statement : RefusedStatements.ofTheAdministrator()) {
                tried++;
                tryOut(server, mighty, statement, "(?s).*Events are never changed or removed.*")
                        .ifPresent(passed::add);
            }
        }
        assertThat(passed).as("statements that were carried out").isEmpty();
        assertThat(record(server)).as("the record").isEqualTo(before);

        server.execute("grant update, delete, truncate on eventstore.domain_event to defter_app");
        server.execute("alter table eventstore.domain_event disable trigger all");
        long through = RefusedStatements.ofTheApplication().stream()
                .filter(statement ->
                        tryOut(server, "defter_app", statement, "(?s).*").isPresent())
                .count();
        assertThat(through).as("control: carried out with the rights").isPositive();
        try (Connection application = server.as("defter_app");
                Statement statement = application.createStatement()) {
            statement.execute("delete from eventstore.domain_event where global_index <= 5");
        }
        int lost = before.size() - record(server).size();
        assertThat(lost).as("control: events lost").isEqualTo(5);
        server.execute("alter table eventstore.domain_event enable always trigger domain_event_unchanged");
        try (StandaloneProcess process = new StandaloneProcess(folder, environment(server))) {
            process.startReady();
            JsonNode found = FaultSweep.of(process);
            assertThat(found.path("outcome").asString()).as("%s", found).isEqualTo("FOUND");
        }
        FaultReport.line(
                "T14 every role of the database at what it may not do",
                tried + " statements of " + (byRole.size() + 2) + " roles in the schema a process made",
                "0 carried out, 0 events changed",
                "with the rights and without the trigger " + through + " carried out and " + lost
                        + " events deleted: the sweep finds it");
    }

    private static List<String> record(FaultPostgres server) {
        return server.ask(
                "select event_id || ' ' || md5(payload) || ' ' || md5(metadata) from eventstore.domain_event order by global_index");
    }

    /** Carries out a statement and takes it back; the statement, unless it was refused as it should be. */
    private static Optional<String> tryOut(FaultPostgres server, String role, String sql, String refusal) {
        try (Connection connection = server.as(role)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return Optional.of(role + ": " + sql);
            } catch (SQLException e) {
                if (!String.valueOf(e.getMessage()).matches(refusal)) {
                    return fail(role + ": " + sql + ": " + e.getMessage());
                }
                return Optional.empty();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
