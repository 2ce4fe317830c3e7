package org.defter.kernel.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.database.SchemaMigration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of a JVM, and a fresh, migrated database for each test class that asks for one.
 *
 * <p>The roles are those of production: an owner that migrates, and a restricted application role.
 */
public final class TestPostgres {

    private static final DatabaseAccess.Login OWNER = new DatabaseAccess.Login("defter_owner", "owner");
    private static final DatabaseAccess.Login APPLICATION = new DatabaseAccess.Login("defter_app", "app");
    private static final DatabaseAccess.Login BI = new DatabaseAccess.Login("defter_bi", "bi");
    private static final String TEMPLATE = "defter_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** A database of its own for the caller, with all schemas on the class path migrated and granted. */
    public static synchronized TestDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(
                SERVER.getPostgresDatabase(),
                "create database " + name + " template " + TEMPLATE + " owner " + OWNER.user());
        return new TestDatabase(access(name));
    }

    /** A database without any schema, for tests of the migration itself. */
    public static synchronized TestDatabase empty() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "create database " + name + " owner " + OWNER.user());
        return new TestDatabase(access(name));
    }

    /** A database of this server as its administrator sees it, whom no right of the application's role holds up. */
    public static DataSource superuser(String url) {
        return new TestDatabase(new DatabaseAccess(url, APPLICATION, OWNER)).superuser();
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("max_prepared_transactions", "50")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            DataSource root = server.getPostgresDatabase();
            execute(root, "create role " + OWNER.user() + " login password '" + OWNER.password() + "'");
            execute(root, "create role " + APPLICATION.user() + " login password '" + APPLICATION.password() + "'");
            execute(root, "create role " + BI.user() + " login password '" + BI.password() + "'");
            execute(root, "create database " + TEMPLATE + " owner " + OWNER.user());
            SchemaMigration.prepare(new DatabaseAccess(url(server, TEMPLATE), APPLICATION, OWNER, BI));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess access(String database) {
        return new DatabaseAccess(url(SERVER, database), APPLICATION, OWNER);
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A database and the three ways into it. */
    public record TestDatabase(DatabaseAccess access) {

        /** As the restricted role the application runs with. */
        public DataSource application() {
            return as(access.application().user(), access.application().password());
        }

        /** As the role that owns the schema. */
        public DataSource owner() {
            return as(OWNER.user(), OWNER.password());
        }

        /** As the role of BI tools. */
        public DataSource bi() {
            return as(BI.user(), BI.password());
        }

        /** As an administrator of the database server. */
        public DataSource superuser() {
            return as("postgres", "postgres");
        }

        /** What the application's environment would hold, as Spring properties. */
        public Map<String, Object> properties() {
            return Map.of(
                    "defter.db.url", access.url(),
                    "defter.db.user", access.application().user(),
                    "defter.db.password", access.application().password(),
                    "defter.db.owner-user", OWNER.user(),
                    "defter.db.owner-password", OWNER.password());
        }

        private DataSource as(String user, String password) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(access.url());
            dataSource.setUser(user);
            dataSource.setPassword(password);
            return dataSource;
        }
    }
}
