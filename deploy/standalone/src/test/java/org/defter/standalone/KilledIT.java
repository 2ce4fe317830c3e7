package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.defter.standalone.demo.Story;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standalone in a process of its own, killed with SIGKILL in the middle of the story while a request is under way:
 * started again on the same folder, the story goes on where it stood, and the record has nothing twice and lacks nothing.
 */
class KilledIT {

    private static final int KILLED_AFTER = 70;
    private static final Pattern LAG = Pattern.compile("(?m)^defter_processor_lag_events\\{[^}]*} (\\S+)$");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private Process running;
    private URI base;

    @AfterEach
    void stop() throws InterruptedException {
        running.destroy();
        if (!running.waitFor(30, TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
    }

    @Test
    void goesOnWhereItStood() throws Exception {
        Story story = StandaloneTest.theStory();
        start();
        CountDownLatch middle = new CountDownLatch(1);
        Thread telling = Thread.ofVirtual().start(() -> tell(story, middle));
        assertThat(middle.await(60, TimeUnit.SECONDS)).isTrue();
        running.destroyForcibly().waitFor();
        telling.join(Duration.ofSeconds(60));

        start();
        new StoryTeller(base, "killed").tell(story, (number, step) -> {});
        long once = settledEvents();
        new StoryTeller(base, "undisturbed").tell(StandaloneTest.withoutLooking(story), (number, step) -> {});

        assertThat(once).isGreaterThan(story.steps().size());
        await().atMost(Duration.ofMinutes(1)).until(() -> events() - once >= once);
        assertThat(settledEvents() - once)
                .as("events of an undisturbed telling")
                .isEqualTo(once);
    }

    /** Tells until the process is gone, whatever the request under way comes to. */
    private void tell(Story story, CountDownLatch middle) {
        try {
            new StoryTeller(base, "killed").tell(story, (number, step) -> {
                if (number == KILLED_AFTER) {
                    middle.countDown();
                }
            });
        } catch (IOException | RuntimeException e) {
            // It was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        base = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                StandaloneApplication.class.getName());
        command.environment().put("SERVER_PORT", Integer.toString(port));
        command.environment().put("DEFTER_DATA", folder.resolve("data").toString());
        running = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("standalone.log").toFile()))
                .start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(this::ready);
    }

    private boolean ready() throws InterruptedException {
        assertThat(running.isAlive()).as("the standalone, see its log").isTrue();
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * How many events there are once nothing is under way any more: what the last act sets off comes after its answer, so
     * the number counts only when it is the same before and after a moment in which no processor was behind.
     */
    private long settledEvents() {
        return await().atMost(Duration.ofMinutes(1)).until(this::eventsIfSettled, count -> count >= 0);
    }

    private long eventsIfSettled() throws IOException, InterruptedException {
        long before = events();
        List<Double> lags = LAG.matcher(get("/actuator/prometheus").body())
                .results()
                .map(lag -> Double.valueOf(lag.group(1)))
                .toList();
        assertThat(lags).as("processors that tell how far behind they are").isNotEmpty();
        boolean idle = lags.stream().allMatch(lag -> lag == 0);
        return idle && events() == before ? before : -1;
    }

    private long events() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(get("/api/history?size=1").body())
                .path("total")
                .asLong();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString("auditor:auditor".getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + login)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
