package org.defter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.standalone.EmbeddedPostgresServer;
import org.defter.standalone.StandaloneApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The ground everything is measured on: one PostgreSQL with the same settings for all, and the standalone on it.
 *
 * <p>{@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on for everyone. {@code -Dbench.settings=}
 * adds lines to the server's settings, {@code -Dbench.keep=true} leaves its folder, with its log, behind.
 */
final class Bench implements AutoCloseable {

    private static final String SETTINGS = """
            max_connections = 300
            shared_buffers = 512MB
            wal_buffers = 16MB
            max_wal_size = 4GB
            checkpoint_timeout = 15min
            work_mem = 16MB
            maintenance_work_mem = 128MB
            """;

    private final Path folder;
    private final EmbeddedPostgresServer server;
    final Report report;
    final boolean quick;
    private boolean closed;

    private Bench(Path folder, EmbeddedPostgresServer server, Report report, boolean quick) {
        this.folder = folder;
        this.server = server;
        this.report = report;
        this.quick = quick;
    }

    static Bench open(Report report, boolean quick) throws IOException {
        return open(report, quick, "");
    }

    /** The same with further settings of the server. */
    static Bench open(Report report, boolean quick, String furtherSettings) throws IOException {
        Path folder = Files.createTempDirectory("defter-bench");
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "defter-bench-programs");
        Bench bench = new Bench(
                folder,
                EmbeddedPostgresServer.start(
                        folder, programs, SETTINGS + furtherSettings + System.getProperty("bench.settings", "") + "\n"),
                report,
                quick);
        // Also when the run is broken off from outside no server must be left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close));
        return bench;
    }

    DatabaseAccess access() {
        return server.access();
    }

    ForeignCpu watch() {
        return ForeignCpu.since(folder);
    }

    Path serverFolder() {
        return folder;
    }

    /** A connection of the restricted role, as the application has them. */
    Connection application() throws SQLException {
        DatabaseAccess.Login login = access().application();
        return DriverManager.getConnection(access().url(), login.user(), login.password());
    }

    /** A connection of the role that owns the schema. */
    Connection owner() throws SQLException {
        DatabaseAccess.Login login = ownerLogin();
        return DriverManager.getConnection(access().url(), login.user(), login.password());
    }

    DatabaseAccess.Login ownerLogin() {
        DatabaseAccess.Login owner = access().owner();
        if (owner == null) {
            throw new IllegalStateException("the server was made with an owner");
        }
        return owner;
    }

    /** The standalone on this server, on a free port; further settings as {@code name=value}. */
    ConfigurableApplicationContext start(Map<String, String> further) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        Map<String, Object> properties = new HashMap<>();
        properties.put("defter.db.url", access().url());
        properties.put("defter.db.user", access().application().user());
        properties.put("defter.db.password", access().application().password());
        properties.put("defter.db.owner-user", ownerLogin().user());
        properties.put("defter.db.owner-password", ownerLogin().password());
        properties.put("defter.db.pool-size", "40");
        properties.put("server.port", "0");
        properties.put("logging.level.root", "warn");
        properties.putAll(further);
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .properties(properties)
                .run(arguments(properties));
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.close();
        if (Boolean.getBoolean("bench.keep")) {
            IO.println("The server's folder is " + folder);
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
