package org.defter.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.TestPostgres.TestDatabase;
import org.defter.standalone.demo.Story;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application on an external PostgreSQL of its own, with the restricted role, driven over HTTP as its users
 * drive it.
 */
@SpringBootTest(classes = StandaloneApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class StandaloneTest {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase database = TestPostgres.fresh();
        database.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("defter.clocks.poll", () -> "200ms");
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The real case up to the update of its plan. */
    static Story theStory() throws IOException {
        return Story.read(new FileSystemResource("../http/internationalisation-plan.http"));
    }

    /** The real case with what was done under the plan, as the demo has it. */
    static Story theWholeStory() throws IOException {
        return Story.read(new FileSystemResource("../http/real-case.http"));
    }

    /** Two tellings stand in one record: what a look at the lists shows is no longer what one story says. */
    static Story withoutLooking(Story story) {
        return new Story(story.steps().stream()
                .filter(step -> step.method().equals("POST") || step.keep() != null)
                .toList());
    }

    HttpResponse<String> get(String user, String path, String... headers) throws IOException, InterruptedException {
        return get(base(), user, path, headers);
    }

    /** The same of one of several nodes. */
    static HttpResponse<String> get(URI node, String user, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(node, user, path, headers);
        return HTTP.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode json(String user, String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> response = get(user, path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    "GET " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> post(String user, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return post(base(), user, path, body, headers);
    }

    /** The same to one of several nodes. */
    static HttpResponse<String> post(URI node, String user, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(node, user, path, headers).header("Content-Type", "application/json");
        return HTTP.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String user, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(base(), user, path).header("Content-Type", "application/json");
        return HTTP.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI node, String user, String path, String... headers) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + credentials);
        return headers.length == 0 ? request : request.headers(headers);
    }

    static String lastPart(HttpResponse<?> response) {
        String location = response.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*[/#]", "");
    }

    static String position(HttpResponse<?> response) {
        return response.headers().firstValue("Defter-Position").orElseThrow();
    }
}
