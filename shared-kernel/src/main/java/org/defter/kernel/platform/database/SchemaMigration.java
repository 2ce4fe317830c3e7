package org.defter.kernel.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the schemas to this release's version, or makes sure that they are there.
 *
 * <p>{@code eventstore}, {@code ledger}, {@code operations}, {@code feeds}, {@code files} and {@code intake} come with the kernel,
 * {@code command}, {@code query} and {@code pages} with their side; a side that is not in this process is left alone. Each schema has its
 * own history. The owner's connections are closed when this is done.
 */
public final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final String HISTORY = "schema_history";

    /** Of this database; the number means nothing. The lock ends with its connection. */
    private static final long MIGRATION_LOCK = 5_393_002L;

    private static final List<String> SCHEMAS =
            List.of("eventstore", "ledger", "operations", "feeds", "files", "intake", "command", "query", "pages");

    private SchemaMigration() {}

    /**
     * The same where the record is PostgreSQL's own, see {@link #prepare(DatabaseAccess, boolean)}.
     *
     * @throws DatabaseNotReady as there
     */
    public static void prepare(DatabaseAccess access) {
        prepare(access, false);
    }

    /**
     * Migrates and grants as the owner where its login is given, otherwise only checks.
     *
     * @param copies whether Axon Server holds the events and the record here is a copy
     * @throws DatabaseNotReady if the schema is missing or of another version, the owner cannot do its work, or the
     *     application role could change events
     */
    public static void prepare(DatabaseAccess access, boolean copies) {
        DataSource application = dataSource(access.url(), access.application());
        DatabaseAccess.Login owner = access.owner();
        if (owner == null) {
            check(application);
            requireWhereItIs(application, copies);
        } else {
            migrate(dataSource(access.url(), owner), access.application().user(), copies, access.bi());
        }
        ApplicationRole.requireRestricted(application, access.application().user());
    }

    /**
     * The number of the newest migration of a schema that this process knows.
     *
     * @throws IllegalStateException if it knows none
     */
    public static int newest(String schema) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(SchemaMigration.class.getClassLoader())
                            .getResources("classpath*:db/" + schema + "/V*__*.sql"))
                    .map(migration -> Objects.requireNonNull(migration.getFilename(), "a file has a name"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow(() -> new IllegalStateException("no migration of " + schema + " is here"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several processes may start at once: one migrates and grants, the others wait and find nothing left to do. */
    private static void migrate(
            DataSource owner, String applicationUser, boolean copies, DatabaseAccess.@Nullable Login bi) {
        try (Connection turn = owner.getConnection();
                Statement statement = turn.createStatement()) {
            statement.execute("select pg_advisory_lock(" + MIGRATION_LOCK + ")");
            migrateInTurn(owner, applicationUser, copies, bi);
        } catch (SQLException e) {
            throw new DatabaseNotReady(
                    "The owner role cannot use the database: " + e.getMessage(),
                    "Check DEFTER_DB_URL, DEFTER_DB_OWNER_USER and DEFTER_DB_OWNER_PASSWORD.");
        }
    }

    private static void migrateInTurn(
            DataSource owner, String applicationUser, boolean copies, DatabaseAccess.@Nullable Login bi) {
        List<String> schemas = schemasHere();
        try {
            for (String schema : schemas) {
                flyway(schema, owner).migrate();
            }
        } catch (FlywayValidateException e) {
            throw new DatabaseNotReady(
                    "The schema in the database is not the one this release was built with: " + e.getMessage(),
                    "Start the release that wrote the schema, or a newer one.");
        } catch (FlywayException e) {
            throw new DatabaseNotReady(
                    "The owner role could not migrate the schema: " + e.getMessage(),
                    "Check DEFTER_DB_URL, DEFTER_DB_OWNER_USER and DEFTER_DB_OWNER_PASSWORD; the owner needs CREATE on"
                            + " the database.");
        }
        requireWhereItIs(owner, copies);
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String grant : ApplicationRole.grants(applicationUser, schemas, HISTORY, copies)) {
                statement.execute(grant);
            }
            connection.commit();
            if (bi != null && schemas.contains("query")) {
                ReportingRole.grant(connection, bi);
            }
        } catch (SQLException e) {
            throw new DatabaseNotReady(
                    String.format(
                            Locale.ROOT,
                            "The owner role could not grant the application role %s its rights: %s",
                            applicationUser,
                            e.getMessage()),
                    String.format(
                            Locale.ROOT, "Create the role first: CREATE ROLE %s LOGIN PASSWORD '…';", applicationUser));
        }
    }

    /** A record is in one place: a start with the other setting would begin a second one. */
    private static void requireWhereItIs(DataSource database, boolean copies) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select copied >= 0, exists (select from eventstore.domain_event)"
                                + " from eventstore.axon_server_copy")) {
            row.next();
            boolean isCopy = row.getBoolean(1);
            boolean hasEvents = row.getBoolean(2);
            if (copies && !isCopy && hasEvents) {
                throw new DatabaseNotReady(
                        "Axon Server is to hold the events, and the record is still in PostgreSQL.",
                        "Stop all of Defter and run deploy/operations/to-axon-server (docs/runbooks/axon-server.md).");
            }
            if (!copies && isCopy) {
                throw new DatabaseNotReady(
                        "The record is in Axon Server, and this start would go on in PostgreSQL.",
                        "Start with the profile axonserver (docs/runbooks/axon-server.md).");
            }
        } catch (SQLException e) {
            throw new DatabaseNotReady(
                    "It cannot be told where the record is: " + e.getMessage(),
                    "Check DEFTER_DB_URL, DEFTER_DB_USER and DEFTER_DB_PASSWORD.");
        }
    }

    private static void check(DataSource application) {
        List<String> pending = new ArrayList<>();
        try {
            for (String schema : schemasHere()) {
                Flyway flyway = flyway(schema, application);
                for (MigrationInfo migration : flyway.info().pending()) {
                    pending.add(schema + "/" + migration.getScript());
                }
                if (pending.isEmpty()) {
                    flyway.validate();
                }
            }
        } catch (FlywayException e) {
            throw new DatabaseNotReady("The schema in the database cannot be used: " + e.getMessage(), HOW_TO_MIGRATE);
        }
        if (!pending.isEmpty()) {
            throw new DatabaseNotReady(
                    "The schema in the database is missing or older than this release; not applied: "
                            + String.join(", ", pending),
                    HOW_TO_MIGRATE);
        }
    }

    private static final String HOW_TO_MIGRATE =
            "Start once with DEFTER_DB_OWNER_USER and DEFTER_DB_OWNER_PASSWORD set: the owner migrates the schema and"
                    + " grants the application role its rights. Later starts do without.";

    private static Flyway flyway(String schema, DataSource dataSource) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/" + schema)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .table(HISTORY)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private static List<String> schemasHere() {
        ClassLoader loader = SchemaMigration.class.getClassLoader();
        List<String> here = SCHEMAS.stream()
                .filter(schema -> loader.getResource("db/" + schema) != null)
                .toList();
        LOG.debug("Schemas of this process: {}", here);
        return here;
    }

    /** By the address alone: one that names every property of the driver takes Flyway a second to look for passwords in, for nine schemas. */
    private static DataSource dataSource(String url, DatabaseAccess.Login login) {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "defter-migration");
        return new DriverManagerDataSource(url, properties);
    }
}
