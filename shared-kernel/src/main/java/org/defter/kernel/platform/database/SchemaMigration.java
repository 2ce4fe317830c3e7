package org.defter.kernel.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schemas to this release's version, or makes sure that they are there.
 *
 * <p>{@code eventstore}, {@code ledger}, {@code operations}, {@code files} and {@code intake} come with the kernel, {@code command} and {@code query} with their side; a side that is not in
 * this process is left alone. Each schema has its own history. The owner's connections are closed when this is done.
 */
public final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final String HISTORY = "schema_history";
    private static final List<String> SCHEMAS =
            List.of("eventstore", "ledger", "operations", "files", "intake", "command", "query");

    private SchemaMigration() {}

    /**
     * Migrates and grants as the owner where its login is given, otherwise only checks.
     *
     * @throws DatabaseNotReady if the schema is missing or of another version, the owner cannot do its work, or the
     *     application role could change events
     */
    public static void prepare(DatabaseAccess access) {
        DataSource application = dataSource(access.url(), access.application());
        DatabaseAccess.Login owner = access.owner();
        if (owner == null) {
            check(application);
        } else {
            migrate(dataSource(access.url(), owner), access.application().user());
        }
        ApplicationRole.requireRestricted(application, access.application().user());
    }

    private static void migrate(DataSource owner, String applicationUser) {
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
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String grant : ApplicationRole.grants(applicationUser, schemas, HISTORY)) {
                statement.execute(grant);
            }
            connection.commit();
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

    private static DataSource dataSource(String url, DatabaseAccess.Login login) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
        dataSource.setApplicationName("defter-migration");
        return dataSource;
    }
}
