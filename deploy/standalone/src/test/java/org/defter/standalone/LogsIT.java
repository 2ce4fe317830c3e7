package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of a whole run, with the framework as talkative as it gets: every line is an ECS document, names its request, and
 * tells nothing of a person, whatever was sent.
 */
@Tag("long")
class LogsIT {

    private static final String NATIONAL_ID = "10000000146";
    private static final String EMAIL = "ayse.yilmaz@ornek.bel.tr";
    private static final String PHONE = "05321234567";

    @TempDir
    private Path folder;

    @Test
    void tellsNothingOfAPerson() throws Exception {
        try (StandaloneProcess standalone = new StandaloneProcess(
                folder,
                Map.of(
                        "DEFTER_LOG_FORMAT", "ecs",
                        "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "debug"))) {
            standalone.start();
            new StoryTeller(standalone.base(), "logged").tell(StandaloneTest.theStory(), (number, step) -> {});
            send(standalone, "/api/municipalities", """
                    {"kind":"ORDINARY","name":"%s %s %s","province":"X","occurredOn":"2020-01-01"}""".formatted(NATIONAL_ID, EMAIL, PHONE));
            send(standalone, "/api/municipalities/" + PHONE + "/" + EMAIL, "{}");
        }

        List<String> lines = Files.readAllLines(folder.resolve("standalone.log")).stream()
                .filter(line -> !line.isBlank())
                .toList();
        List<JsonNode> documents =
                lines.stream().map(JsonMapper.shared()::readTree).toList();
        assertThat(documents).hasSizeGreaterThan(100).allSatisfy(document -> {
            assertThat(document.path("@timestamp").asString()).isNotEmpty();
            assertThat(document.path("log").path("level").asString()).isNotEmpty();
            assertThat(document.path("service").path("name").asString()).isEqualTo("defter");
        });
        assertThat(documents)
                .as("the request that is talked of")
                .anyMatch(document -> document.path("requestId").asString("").equals("[national id]"));
        String all = String.join("\n", lines);
        assertThat(all).contains("[national id]", "[e-mail]", "[phone]");
        assertThat(all).doesNotContain(NATIONAL_ID, EMAIL, PHONE);
    }

    private static void send(StandaloneProcess standalone, String path, String body) throws Exception {
        URI address = standalone.base().resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(address)
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString("office:office".getBytes(StandardCharsets.UTF_8)))
                            .header("Content-Type", "application/json")
                            .header("X-Request-Id", NATIONAL_ID)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
