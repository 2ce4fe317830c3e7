package org.defter.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.defter.kernel.platform.TestPostgres.TestDatabase;

/** Defter as a metropolis runs it: two nodes of each side on one PostgreSQL, behind one origin. All start at once on an empty database. */
final class SplitDefter implements AutoCloseable {

    private final List<SideProcess> commands;
    private final List<SideProcess> queries;
    private final Nginx proxy;

    /**
     * One that is not running yet.
     *
     * @param database where its database is, as the environment of its processes says it
     */
    SplitDefter(Path folder, Map<String, String> database) {
        int origin = SideProcess.freePort();
        int inside = SideProcess.freePort();
        Map<String, String> environment =
                new HashMap<>(Map.of("DEFTER_DEMO_USERS", "true", "DEFTER_CLOCKS_POLL", "1s"));
        environment.putAll(database);
        commands = List.of(
                SideProcess.command("command-1", folder, environment),
                SideProcess.command("command-2", folder, environment));
        Map<String, String> ofQueries = new HashMap<>(environment);
        ofQueries.put("DEFTER_COMMAND_SIDE_URL", "http://127.0.0.1:" + inside);
        ofQueries.put("DEFTER_SESSION_KEY_FILE", sessionKey(folder).toString());
        Map<String, String> withKey = new HashMap<>(ofQueries);
        withKey.put("DEFTER_LEDGER_KEY_FILE", folder.resolve("log.key").toString());
        withKey.put("DEFTER_LEDGER_ORIGIN", "defter.invalid/split");
        queries =
                List.of(SideProcess.query("query-1", folder, withKey), SideProcess.query("query-2", folder, ofQueries));
        proxy = new Nginx(
                folder,
                Map.of(
                        "127.0.0.1:8080", origin,
                        "127.0.0.1:8089", inside,
                        "127.0.0.1:8081", commands.get(0).port(),
                        "127.0.0.1:8083", commands.get(1).port(),
                        "127.0.0.1:8082", queries.get(0).port(),
                        "127.0.0.1:8084", queries.get(1).port()));
    }

    /** How the environment names a database of a test. */
    static Map<String, String> environment(TestDatabase database) {
        Map<String, String> environment = new HashMap<>();
        database.properties()
                .forEach((name, value) -> environment.put(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value.toString()));
        return environment;
    }

    private static Path sessionKey(Path folder) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            return Files.writeString(
                    folder.resolve("session.key"), Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() throws IOException, InterruptedException {
        proxy.start();
        for (SideProcess side : all()) {
            side.start();
        }
        awaitReady();
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(this::ready);
    }

    private boolean ready() throws InterruptedException {
        boolean ready = proxy.listens();
        for (SideProcess side : all()) {
            ready = side.ready() && ready;
        }
        return ready;
    }

    private List<SideProcess> all() {
        return List.of(commands.get(0), queries.get(0), commands.get(1), queries.get(1));
    }

    URI origin() {
        return proxy.origin();
    }

    SideProcess command(int number) {
        return commands.get(number);
    }

    SideProcess query(int number) {
        return queries.get(number);
    }

    @Override
    public void close() throws InterruptedException {
        proxy.close();
        for (SideProcess side : all()) {
            side.close();
        }
    }
}
