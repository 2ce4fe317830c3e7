package org.defter.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of its own for one fault: at a port that stays, killed and started again, on a folder that may run full. */
final class FaultPostgres implements AutoCloseable {

    private static final String PASSWORD = "fault";

    private final Path binaries;
    private final Path data;
    private final Path outputs;
    private final int port;

    /**
     * Makes and starts a server.
     *
     * @param programs where the programs are unpacked, shared by all
     * @param settings further lines of {@code postgresql.conf}
     */
    FaultPostgres(Path programs, Path folder, String settings) throws IOException, InterruptedException {
        this.binaries = PostgresBinaries.unpackInto(programs);
        this.data = folder.resolve("pg");
        this.outputs = Files.createDirectories(folder.resolve("outputs"));
        this.port = freePort();
        Path password = Files.writeString(outputs.resolve("password"), PASSWORD);
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "--data-checksums",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
        Files.writeString(data.resolve("postgresql.conf"), """

                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = %d
                max_connections = 120
                shared_buffers = 64MB
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                io_method = sync
                jit = off
                %s
                """.formatted(port, settings), StandardOpenOption.APPEND);
        start();
        try (Connection root = superuser("postgres");
                Statement statement = root.createStatement()) {
            statement.execute("create role defter_owner login password '" + PASSWORD + "'");
            statement.execute("create role defter_app login password '" + PASSWORD + "'");
            statement.execute("create database defter owner defter_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Path binaries() {
        return binaries;
    }

    void start() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                outputs.resolve("server.log").toString(),
                "-w",
                "-t",
                "120",
                "start");
    }

    /** SIGKILL to the postmaster and to every backend, as when the machine's power goes for it. */
    void kill() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> backends = server.descendants().toList();
        server.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle gone :
                Stream.concat(Stream.of(server), backends.stream()).toList()) {
            while (gone.isAlive()) {
                Thread.onSpinWait();
            }
        }
    }

    /** The settings of an application on this server, reached at a port that may be a relay's. */
    Map<String, String> environment(int at, String parameters) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DEFTER_DB_URL", "jdbc:postgresql://127.0.0.1:" + at + "/defter" + parameters);
        environment.put("DEFTER_DB_USER", "defter_app");
        environment.put("DEFTER_DB_PASSWORD", PASSWORD);
        environment.put("DEFTER_DB_OWNER_USER", "defter_owner");
        environment.put("DEFTER_DB_OWNER_PASSWORD", PASSWORD);
        environment.put("DEFTER_SWEEP_CRON", "-");
        return environment;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", PASSWORD);
    }

    /** The first column of the answer, as text. */
    List<String> ask(String question) {
        List<String> answers = new ArrayList<>();
        try (Connection root = superuser("defter");
                Statement statement = root.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    /** A connection as one of the other roles, all of which have the same password here. */
    Connection as(String role) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/defter", role, PASSWORD);
    }

    void execute(String sql) {
        try (Connection root = superuser("defter");
                Statement statement = root.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Compares every index of the record and the ledger with its table; an exception names what does not fit. */
    long checkedIndexes() {
        execute("create extension if not exists amcheck");
        return ask("""
                select bt_index_check(c.oid, true)::text from pg_class c join pg_index i on i.indexrelid = c.oid
                join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
                where a.amname = 'btree' and n.nspname in ('eventstore', 'ledger', 'command', 'query', 'operations')""").size();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "-t", "60", "stop");
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = outputs.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(150, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(program + ": " + Files.readString(output));
        }
    }
}
