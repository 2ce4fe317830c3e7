package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.database.DatabaseNotReady;
import org.defter.kernel.platform.database.SchemaMigration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class EmbeddedPostgresServerIT {

    private static final String APPEND = "insert into eventstore.domain_event (event_id, aggregate_type,"
            + " aggregate_id, sequence_number, payload_type, payload_revision, payload, metadata) values"
            + " (gen_random_uuid(), 'Stone', gen_random_uuid()::text, 0, 'StoneLaid', '1', '{}', '{}')";

    @TempDir
    private static Path programs;

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataFromRunToRunAndServesTheRestrictedRole() throws Exception {
        try (EmbeddedPostgresServer first = EmbeddedPostgresServer.start(folder, programs)) {
            SchemaMigration.prepare(first.access());
            execute(first.access(), APPEND);
            assertThatThrownBy(() -> execute(first.access(), "delete from eventstore.domain_event"))
                    .hasMessageContaining("permission denied");
            assertThat(setting(first.access(), "fsync")).isEqualTo("on");
            assertThat(setting(first.access(), "data_checksums")).isEqualTo("on");
            assertThat(setting(first.access(), "listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgresServer second = EmbeddedPostgresServer.start(folder, programs)) {
            assertThat(count(second.access())).isEqualTo(1);
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("credentials.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, programs)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.access().url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesAFolderInUse() {
        try (EmbeddedPostgresServer first = EmbeddedPostgresServer.start(folder, programs)) {
            assertThat(first.access().url()).contains("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder, programs))
                    .isInstanceOf(DatabaseNotReady.class)
                    .hasMessageContaining("Another standalone");
        }
    }

    @Test
    void takesOverAServerLeftByAKilledProcess() throws Exception {
        Process killed = otherProcess();
        long left;
        try {
            await(folder.resolve("ready"), killed);
            left = postmaster();
        } finally {
            killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(ProcessHandle.of(left))
                .as("PostgreSQL outlives the killed process")
                .isPresent();

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, programs)) {
            assertThat(postmaster()).isNotEqualTo(left);
            // Ended, though perhaps not yet collected by whoever inherited it: then it runs no program any more.
            assertThat(ProcessHandle.of(left).flatMap(it -> it.info().command()))
                    .isEmpty();
            assertThat(count(server.access())).isEqualTo(1);
        }
    }

    @Test
    void startsAfterAPidThatBelongsToSomeoneElse() throws Exception {
        EmbeddedPostgresServer.start(folder, programs).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n");

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, programs)) {
            assertThat(ProcessHandle.current().isAlive()).isTrue();
            assertThat(setting(server.access(), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void saysWhichVersionWroteTheFolder() throws IOException {
        EmbeddedPostgresServer.start(folder, programs).close();
        Files.writeString(folder.resolve("data/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedPostgresServer.start(folder, programs))
                .isInstanceOf(DatabaseNotReady.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("PostgreSQL 18");
    }

    private Process otherProcess() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeftRunning.class.getName(),
                        folder.toString(),
                        programs.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.log").toFile())
                .start();
    }

    private static void await(Path file, Process process) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> Files.exists(file) || !process.isAlive());
        assertThat(file).exists();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static long count(DatabaseAccess access) throws SQLException {
        return Long.parseLong(single(access, "select count(*) from eventstore.domain_event"));
    }

    private static String setting(DatabaseAccess access, String name) throws SQLException {
        return single(access, "show " + name);
    }

    private static String single(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.application().user(), access.application().password());
    }

    /** A process that starts the server, appends one event, and is killed. */
    static final class LeftRunning {

        private LeftRunning() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, Path.of(arguments[1]));
            SchemaMigration.prepare(server.access());
            execute(server.access(), APPEND);
            Files.writeString(folder.resolve("ready"), "");
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
