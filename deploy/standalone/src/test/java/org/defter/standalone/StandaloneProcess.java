package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The standalone in a process of its own, on a folder that outlives it: started, killed, started again. */
final class StandaloneProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path folder;
    private final Map<String, String> environment;
    private @Nullable Process running;
    private URI base = URI.create("http://127.0.0.1");

    /** One that is not running yet. */
    StandaloneProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** Starts it and waits until it is healthy. */
    void start() throws IOException {
        start("/actuator/health", "");
    }

    /** Starts it and waits until it is ready, whatever a person may have to be called for. */
    void startReady() throws IOException {
        start("/actuator/health/readiness", "");
    }

    /**
     * Starts another release of it and waits until it is ready.
     *
     * @param differences a folder with the classes and resources in which that release differs
     */
    void startRelease(Path differences) throws IOException {
        start("/actuator/health/readiness", differences + File.pathSeparator);
    }

    private void start(String health, String first) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                first + System.getProperty("java.class.path"),
                StandaloneApplication.class.getName());
        command.environment().putAll(environment);
        command.environment().put("SERVER_PORT", Integer.toString(port));
        command.environment().put("DEFTER_DATA", folder.resolve("data").toString());
        Process started = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("standalone.log").toFile()))
                .start();
        running = started;
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> ready(started, health));
    }

    private boolean ready(Process started, String health) throws InterruptedException {
        assertThat(started.isAlive()).as("the standalone, see its log").isTrue();
        try {
            return send("GET", "auditor", health).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills it with SIGKILL. */
    void kill() throws InterruptedException {
        Process killed = running;
        if (killed != null) {
            killed.destroyForcibly().waitFor();
        }
    }

    /** Its number, by which the tools of the JDK find it. */
    long pid() {
        if (running == null) {
            throw new IllegalStateException("it does not run");
        }
        return running.pid();
    }

    /** Where it listens. */
    URI base() {
        return base;
    }

    /** Sends a request without a body as one of the demo users. */
    HttpResponse<String> send(String method, String user, String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Basic " + login)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a request without a body, and without saying who sends it. */
    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        Process left = running;
        if (left != null) {
            left.destroy();
            if (!left.waitFor(30, TimeUnit.SECONDS)) {
                left.destroyForcibly();
            }
        }
    }
}
