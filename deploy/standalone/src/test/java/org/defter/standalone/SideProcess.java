package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** One side in a process of its own, with nothing of the other side on its class path. */
final class SideProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String name;
    private final String main;
    private final Predicate<String> classPath;
    private final Path folder;
    private final Map<String, String> environment;
    private final int port = freePort();
    private final int machineRoom = freePort();
    private @Nullable Process running;

    private SideProcess(
            String name, String main, Predicate<String> classPath, Path folder, Map<String, String> environment) {
        this.name = name;
        this.main = main;
        this.classPath = classPath;
        this.folder = folder;
        this.environment = new HashMap<>(environment);
    }

    static SideProcess command(String name, Path folder, Map<String, String> environment) {
        return new SideProcess(
                name,
                "org.defter.command.CommandSideApplication",
                entry -> !isOf("query-side", entry),
                folder,
                environment);
    }

    /**
     * A command side beside the application of a test, on its database and on the same Axon Server.
     *
     * @param node name of the node, by which Axon Server knows it
     */
    static SideProcess commandBeside(Environment application, String axonServer, String node, Path folder) {
        Map<String, String> told = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE", "axonserver",
                "DEFTER_AXONSERVER_SERVERS", axonServer,
                "DEFTER_STORE_NODE_ID", node,
                "DEFTER_STORE_IN_DOUBT_AFTER", "1s",
                "DEFTER_CLOCKS_POLL", "1s",
                "DEFTER_DEMO_USERS", "true"));
        for (String name : List.of(
                "defter.db.url",
                "defter.db.user",
                "defter.db.password",
                "defter.db.owner-user",
                "defter.db.owner-password")) {
            String value = application.getProperty(name);
            if (value != null) {
                told.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value);
            }
        }
        return command(node, folder, told);
    }

    static SideProcess query(String name, Path folder, Map<String, String> environment) {
        return new SideProcess(
                name,
                "org.defter.query.QuerySideApplication",
                entry -> !isOf("command-side", entry),
                folder,
                environment);
    }

    private static boolean isOf(String module, String entry) {
        return entry.contains("/" + module + "/") || entry.contains("/" + module + "-");
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it; {@link #ready} says when it can be used. */
    void start() throws IOException {
        start("");
    }

    /**
     * Starts another release of it.
     *
     * @param differences a folder with the classes and resources in which that release differs
     */
    void startRelease(Path differences) throws IOException {
        start(differences + File.pathSeparator);
    }

    private void start(String first) throws IOException {
        String path = first
                + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(classPath)
                        .filter(entry -> !isOf("standalone", entry) && !entry.contains("test-classes"))
                        .filter(entry -> !entry.endsWith("-tests.jar"))
                        .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                path,
                main);
        command.environment().putAll(environment);
        command.environment().put("SERVER_PORT", Integer.toString(port));
        command.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(machineRoom));
        running = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Where it listens for requests. */
    int port() {
        return port;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    /** Whether it says itself, in its machine room, that it can be used. */
    boolean ready() throws InterruptedException {
        Process started = running;
        assertThat(started != null && started.isAlive())
                .as("%s, see its log: %s", name, log())
                .isTrue();
        try {
            return machineRoom("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> machineRoom(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + machineRoom + path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Kills it with SIGKILL. */
    void kill() throws InterruptedException {
        Process killed = running;
        if (killed != null) {
            killed.destroyForcibly().waitFor();
        }
    }

    /** Asks it to end with SIGTERM and says with what it ended. */
    int end() throws InterruptedException {
        Process ended = running;
        if (ended == null) {
            throw new IllegalStateException(name + " does not run");
        }
        ended.destroy();
        assertThat(ended.waitFor(60, TimeUnit.SECONDS)).as("%s ends", name).isTrue();
        return ended.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        Process left = running;
        if (left != null) {
            left.destroy();
            if (!left.waitFor(30, TimeUnit.SECONDS)) {
                left.destroyForcibly().waitFor();
            }
        }
    }
}
