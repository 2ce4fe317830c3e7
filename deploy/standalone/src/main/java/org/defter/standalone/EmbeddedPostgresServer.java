package org.defter.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.defter.kernel.platform.database.DatabaseAccess;
import org.defter.kernel.platform.database.DatabaseNotReady;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that belongs to one data folder and to one process at a time.
 *
 * <p>It listens on loopback only, with random passwords kept in the folder, writes through to the disk and keeps
 * checksums. The application uses the same restricted role it would use elsewhere. A server left running by a process
 * that was killed is recognised by its folder, stopped cleanly and started again.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final String DATABASE = "defter";
    private static final String SETTINGS_FILE = "defter.conf";
    private static final int STARTS = 3;
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /** The longest a log may take to be followed; a restore from a week-old backup takes minutes. */
    private static final Duration RECOVERY = Duration.ofHours(2);

    private static final String SETTINGS = """
            # Written at every start; changes here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            # Nothing acknowledged is ever lost.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            # Small: one process on one desk.
            max_connections = 40
            # Used where Axon Server holds the events (docs/adr/0062).
            max_prepared_transactions = 40
            shared_buffers = 32MB
            work_mem = 2MB
            maintenance_work_mem = 16MB
            wal_buffers = 1MB
            max_wal_size = 256MB
            io_method = sync
            max_worker_processes = 2
            max_logical_replication_workers = 0
            max_parallel_workers = 0
            max_parallel_workers_per_gather = 0
            autovacuum_max_workers = 1
            autovacuum_worker_slots = 2
            max_wal_senders = 0
            huge_pages = off
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    private final Path folder;
    private final Path data;
    private final Path binaries;
    private final FileChannel lockFile;
    private final Credentials credentials;
    private final String furtherSettings;
    private final int port;

    private EmbeddedPostgresServer(
            Path folder, Path binaries, FileChannel lockFile, Credentials credentials, String furtherSettings) {
        this.folder = folder;
        this.furtherSettings = furtherSettings;
        this.data = folder.resolve("data");
        this.binaries = binaries;
        this.lockFile = lockFile;
        this.credentials = credentials;
        stopLeftOver();
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            create();
        }
        requireSameMajorVersion();
        this.port = startServer();
        createRolesAndDatabase();
    }

    /**
     * Starts the server of this folder; the folder is created if it is not there.
     *
     * @throws DatabaseNotReady if another process uses the folder, another major version wrote it, or the server cannot
     *     start
     */
    static EmbeddedPostgresServer start(Path folder) {
        return start(folder, folder);
    }

    /** The same, with the programs unpacked into a folder of their own, which several servers may share. */
    static EmbeddedPostgresServer start(Path folder, Path programs) {
        return start(folder, programs, "");
    }

    /**
     * The same, for a purpose of its own such as measuring.
     *
     * @param furtherSettings lines for {@code postgresql.conf} that go over the ones of this class
     */
    public static EmbeddedPostgresServer start(Path folder, Path programs, String furtherSettings) {
        Path home = folder.toAbsolutePath().normalize();
        FileChannel lockFile = null;
        try {
            Files.createDirectories(home);
            lockFile = lock(home);
            return new EmbeddedPostgresServer(
                    home,
                    PostgresBinaries.unpackInto(programs.toAbsolutePath().normalize()),
                    lockFile,
                    Credentials.in(home),
                    furtherSettings);
        } catch (IOException e) {
            release(lockFile);
            throw new UncheckedIOException("The data folder " + home + " cannot be used", e);
        } catch (RuntimeException e) {
            release(lockFile);
            throw e;
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new DatabaseNotReady(
                    "Another standalone is using the data folder " + home + ".",
                    "Stop it, or give this one a folder of its own in DEFTER_DATA.");
        }
        return channel;
    }

    private static void release(@Nullable FileChannel lockFile) {
        if (lockFile != null) {
            try {
                lockFile.close();
            } catch (IOException e) {
                LOG.debug("The lock of the data folder was gone already", e);
            }
        }
    }

    /** The ways into the database: the restricted role for the application, the owner to migrate. */
    public DatabaseAccess access() {
        return new DatabaseAccess(
                url(DATABASE),
                new DatabaseAccess.Login("defter_app", credentials.application()),
                new DatabaseAccess.Login("defter_owner", credentials.owner()));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void stopLeftOver() {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            if (isServerOfThisFolder(pid)) {
                LOG.info("A PostgreSQL left running in {} is stopped first (process {})", folder, pid);
                stopServer();
            } else {
                // The number may belong to anyone by now, and PostgreSQL would refuse to start because of it.
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseNotReady(
                    pidFile + " cannot be read: " + e.getMessage(),
                    "Make sure that no PostgreSQL runs in this folder, then remove the file.");
        }
    }

    private boolean isServerOfThisFolder(long pid) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return false;
        }
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isReadable(commandLine)) {
            List<String> command = List.of(Files.readString(commandLine).split("\0"));
            return command.getFirst().endsWith("postgres") && command.contains(data.toString());
        }
        return process.get()
                .info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private void create() {
        LOG.info("A new PostgreSQL database is created in {}", data);
        Path passwordFile = folder.resolve("initdb-password");
        try {
            Credentials.writePrivate(passwordFile, credentials.superuser());
            run(
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--data-checksums",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
            Files.writeString(
                    data.resolve("postgresql.conf"),
                    "\ninclude_if_exists = '" + SETTINGS_FILE + "'\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            try {
                Files.deleteIfExists(passwordFile);
            } catch (IOException e) {
                LOG.warn("{} could not be removed; it holds a password", passwordFile);
            }
        }
    }

    private void requireSameMajorVersion() {
        try {
            String written = Files.readString(data.resolve("PG_VERSION")).strip();
            String here = run("postgres", "--version")
                    .replaceAll("\\D*(\\d+).*", "$1")
                    .strip();
            if (!written.equals(here)) {
                throw new DatabaseNotReady(
                        "The data folder " + folder + " was written by PostgreSQL " + written
                                + "; this release brings PostgreSQL " + here + ".",
                        "Start the release that wrote it and dump the database, or give this one a new folder in"
                                + " DEFTER_DATA.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int startServer() {
        DatabaseNotReady trouble = null;
        for (int attempt = 0; attempt < STARTS; attempt++) {
            try {
                int free = freePort();
                Files.writeString(data.resolve(SETTINGS_FILE), SETTINGS + furtherSettings + "\nport = " + free + "\n");
                run("pg_ctl", "-D", data.toString(), "-l", log().toString(), "-w", "-t", "60", "start");
                return free;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (DatabaseNotReady e) {
                trouble = e;
            }
        }
        throw new DatabaseNotReady(
                "The embedded PostgreSQL did not start: " + (trouble == null ? "" : trouble.getMessage()),
                "See " + log() + ".");
    }

    private Path log() {
        return folder.resolve("postgresql.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void createRolesAndDatabase() {
        PGSimpleDataSource root = new PGSimpleDataSource();
        root.setUrl(url("postgres"));
        root.setUser("postgres");
        root.setPassword(credentials.superuser());
        try (Connection connection = onceItHasRecovered(root);
                Statement statement = connection.createStatement()) {
            role(statement, "defter_owner", credentials.owner());
            role(statement, "defter_app", credentials.application());
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE + " owner defter_owner");
            }
        } catch (SQLException e) {
            close();
            throw new DatabaseNotReady(
                    "The embedded PostgreSQL cannot be set up: " + e.getMessage(), "See " + log() + ".");
        }
    }

    /** A server that follows its log, after a crash or a restore, is there and lets nobody in until it has come to the end. */
    private static Connection onceItHasRecovered(PGSimpleDataSource root) throws SQLException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                return root.getConnection();
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || System.nanoTime() > end) {
                    throw e;
                }
                LOG.info("PostgreSQL follows its log: {}", e.getMessage());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        boolean there = statement
                .executeQuery("select from pg_roles where rolname = '" + name + "'")
                .next();
        statement.execute((there ? "alter" : "create") + " role " + name
                + " login nosuperuser nocreatedb nocreaterole password '" + password + "'");
    }

    /** Stops the server cleanly and lets the folder go. */
    @Override
    public void close() {
        try {
            stopServer();
        } finally {
            release(lockFile);
        }
    }

    private void stopServer() {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
    }

    private String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".out");
        try {
            // A file and not a pipe: the server inherits it and would keep a pipe open for its whole life.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroy();
                throw new DatabaseNotReady(program + " did not end in time.", "See " + output + ".");
            }
            String said = Files.readString(output).strip();
            if (process.exitValue() != 0) {
                throw new DatabaseNotReady(program + " failed: " + said, "See " + log() + ".");
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + program, e);
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace without privileges is enough to satisfy it. */
    private static List<String> asOrdinaryUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of("unshare", "-U") : List.of();
    }
}
