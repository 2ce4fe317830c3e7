package org.defter.kernel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import org.defter.tiny.TinyApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is a problem with the right 4xx, in the caller's language, without a word of ours. */
@SpringBootTest(
        classes = TinyApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"defter.demo-users=true", "server.address=127.0.0.1", "spring.main.banner-mode=off"})
class BadInputTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10";
    private static final String GOOD = """
            {"title":"Yeşil alan","seats":3,"role":"clerk","parts":[]}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void takesWhatIsRight() throws Exception {
        HttpResponse<String> answer = post("/api/things", GOOD);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Acting-Office")).hasValue("clerk");
    }

    @Test
    void readsNoBodyAsAnEmptyObject() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/things/" + ID + "/touch")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title"                                                      | MALFORMED_JSON |
                    {"title":"a","title":"b"}                                     | MALFORMED_JSON |
                    {"title":"a"} x                                               | MALFORMED_JSON |
                    {"title":"a"} {}                                              | INVALID_BODY   | ``
                    []                                                            | INVALID_BODY   | ``
                    "a"                                                           | INVALID_BODY   | ``
                    null                                                          | MALFORMED_JSON |
                    {"title":1,"seats":3,"role":"clerk","parts":[]}               | INVALID_BODY   | /title
                    {"title":true,"seats":3,"role":"clerk","parts":[]}            | INVALID_BODY   | /title
                    {"title":["a"],"seats":3,"role":"clerk","parts":[]}           | INVALID_BODY   | /title
                    {"title":" ","seats":3,"role":"clerk","parts":[]}             | INVALID_BODY   | /title
                    {"title":"a","seats":"3","role":"clerk","parts":[]}           | INVALID_BODY   | /seats
                    {"title":"a","seats":3.5,"role":"clerk","parts":[]}           | INVALID_BODY   | /seats
                    {"title":"a","seats":99,"role":"clerk","parts":[]}            | INVALID_BODY   | /seats
                    {"title":"a","seats":99999999999,"role":"clerk","parts":[]}   | INVALID_BODY   | /seats
                    {"title":"a","seats":1e400,"role":"clerk","parts":[]}         | INVALID_BODY   | /seats
                    {"title":"a","seats":3,"role":"boss","parts":[]}              | INVALID_BODY   | /role
                    {"title":"a","seats":3,"role":0,"parts":[]}                   | INVALID_BODY   | /role
                    {"title":"a","seats":3,"role":"","parts":[]}                  | INVALID_BODY   | /role
                    {"title":"a","nobody":1,"seats":3,"role":"clerk","parts":[]}  | INVALID_BODY   | /nobody
                    {"title":"a","plan":"x","seats":3,"role":"clerk","parts":[]}  | INVALID_BODY   | /plan
                    {"title":"a","plan":"","seats":3,"role":"clerk","parts":[]}   | INVALID_BODY   | /plan
                    {"title":"a","plan":7,"seats":3,"role":"clerk","parts":[]}    | INVALID_BODY   | /plan
                    {"title":"a","occurredOn":"2024-02-30","seats":3,"parts":[]}  | INVALID_BODY   | /occurredOn
                    {"title":"a","occurredOn":[2024,3,11],"seats":3,"parts":[]}   | INVALID_BODY   | /occurredOn
                    {"title":"a","occurredOn":19800,"seats":3,"parts":[]}         | INVALID_BODY   | /occurredOn
                    {"title":"a","occurredOn":"","seats":3,"parts":[]}            | INVALID_BODY   | /occurredOn
                    {"title":"a","seats":3,"parts":{}}                            | INVALID_BODY   | /parts
                    {"title":"a","seats":3,"parts":"x"}                           | INVALID_BODY   | /parts
                    {"title":"a","seats":3,"parts":[null]}                        | INVALID_BODY   | /parts/0
                    {"title":"a","seats":3,"parts":[{"name":""}]}                 | INVALID_BODY   | /parts/0/main
                    {"title":"a","seats":3,"parts":[{"main":true,"share":1,"name":""}]} | INVALID_BODY | /parts/0/name
                    {"title":"a","seats":3,"parts":[{"main":"x","name":"b"}]}     | INVALID_BODY   | /parts/0/main
                    """)
    void refusesAWrongBodyAndSaysWhere(String body, String reason, String field) throws Exception {
        JsonNode problem = problem(post("/api/things", body), 400);
        assertThat(problem.path("reason").asString()).as(problem.toString()).isEqualTo(reason);
        if (field != null) {
            assertThat(problem.path("errors").findValuesAsString("field"))
                    .as(problem.toString())
                    .contains(field);
            assertThat(problem.path("errors").path(0).path("message").asString())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0007",
                "\\r",
                "\\u001b[31m",
                "\\u007f",
                "\\u0085",
                "\\ud800",
                "\\udc00x",
                "\\u202e",
                "\\u2066"
            })
    void refusesTextThatIsNotPlain(String text) throws Exception {
        JsonNode problem = problem(post("/api/things", GOOD.replace("Yeşil", text)), 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("/title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\t", "ğüşiöçİ", "\\ud83c\\udf33", "\\u200f"})
    void takesTextThatIsPlain(String text) throws Exception {
        assertThat(post("/api/things", GOOD.replace("Yeşil", text)).statusCode())
                .isEqualTo(200);
    }

    /** JSON in UTF-16 may be valid UTF-8 as well, full of NUL, and a parser would find out what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-9", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void refusesBytesThatAreNotUtf8(String charset) throws Exception {
        byte[] bytes = GOOD.getBytes(charset);
        HttpResponse<String> answer = http.send(
                request("/api/things").POST(BodyPublishers.ofByteArray(bytes)).build(), BodyHandlers.ofString());
        assertThat(problem(answer, 400).path("reason").asString()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void refusesNestingDeeperThanTheLimit() throws Exception {
        String deep = "[".repeat(200) + "]".repeat(200);
        assertThat(problem(post("/api/things", "{\"parts\":" + deep + "}"), 400)
                        .path("reason")
                        .asString())
                .isIn("MALFORMED_JSON", "INVALID_BODY");
        String bottomless = "[".repeat(100_000);
        assertThat(post("/api/things", bottomless).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLargeWhetherItsLengthIsKnownOrNot() throws Exception {
        byte[] large = " ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> known = http.send(
                request("/api/things").POST(BodyPublishers.ofByteArray(large)).build(), BodyHandlers.ofString());
        assertThat(problem(known, 413).path("reason").asString()).isEqualTo("BODY_TOO_LARGE");
        HttpResponse<String> chunked = http.send(
                request("/api/things")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(problem(chunked, 413).path("reason").asString()).isEqualTo("BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/merge-patch+json",
                "application/json;charset=iso-8859-9",
                "application/json;charset=nonsense",
                "nonsense"
            })
    void refusesAnotherMediaType(String type) throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/things")
                        .setHeader("Content-Type", type)
                        .POST(BodyPublishers.ofString(GOOD))
                        .build(),
                BodyHandlers.ofString());
        assertThat(problem(answer, 415).path("reason").asString()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesAPackedBody() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/things")
                        .setHeader("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString(GOOD))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things?page=x, 400, INVALID_PARAMETER",
        "/api/things?page=-1, 400, INVALID_PARAMETER",
        "/api/things?page=99999999999, 400, INVALID_PARAMETER",
        "/api/things?q=%00, 400, INVALID_PARAMETER",
        "/api/things?q=%1b, 400, INVALID_PARAMETER",
        "/api/things/nonsense, 404, NOT_FOUND",
        "/api/things/1-1-1-1-1, 404, NOT_FOUND",
        "/api/nonsense, 404, NOT_FOUND",
        "/nonsense, 404, NOT_FOUND",
        "/error, 404, NOT_FOUND",
        "/api/things/%2e%2e/x, 400, MALFORMED_REQUEST",
        "/api//things, 400, MALFORMED_REQUEST",
        "/api/things/a%00b, 400, MALFORMED_REQUEST",
        "/api/things/a;b=c, 400, MALFORMED_REQUEST",
        "/api/things/%zz, 400, MALFORMED_REQUEST",
    })
    void answersAnImpossibleAddress(String path, int status, String reason) throws Exception {
        Raw answer = raw("GET " + path + " HTTP/1.1", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains("\"reason\":\"" + reason + "\"").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "NONSENSE"})
    void allowsNoOtherMethod(String method) throws Exception {
        Raw answer = raw(method + " /api/things HTTP/1.1", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(405);
        assertThat(answer.text()).contains("application/problem+json");
    }

    @Test
    void answersHeadAndOptions() throws Exception {
        assertThat(raw("HEAD /api/things HTTP/1.1", "").status()).isEqualTo(200);
        Raw options = raw("OPTIONS /api/things HTTP/1.1", "");
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.text()).containsPattern("Allow: (GET|HEAD|POST|OPTIONS|,){7}\\s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000 / HTTP/1.1", "GET /\u0001 HTTP/1.1", "GET /a b HTTP/1.1", "GET / HTTP/9.9", "GET"})
    void answersWhatIsNoRequestWithoutFalling(String line) throws Exception {
        Raw answer = raw(line, "");
        assertThat(answer.status()).isBetween(400, 505);
        assertThat(answer.status()).isNotEqualTo(500);
        assertThat(answer.text())
                .doesNotContain("<html")
                .doesNotContain("Tomcat")
                .doesNotContain("at org.");
    }

    @Test
    void offersNothingButJson() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/things").setHeader("Accept", "text/html").GET().build(), BodyHandlers.ofString());
        assertThat(problem(answer, 406).path("reason").asString()).isEqualTo("NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "bug, 500, INTERNAL_ERROR",
        "impossible, 500, INTERNAL_ERROR",
        "database, 503, UNAVAILABLE",
        "files, 503, FILES_UNAVAILABLE",
    })
    void keepsTheReasonOfAFaultToItself(String kind, int status, String reason) throws Exception {
        HttpResponse<String> answer =
                http.send(request("/api/failures/" + kind).GET().build(), BodyHandlers.ofString());
        JsonNode problem = problem(answer, status);
        assertThat(problem.path("reason").asString()).isEqualTo(reason);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(problem.path("requestId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void speaksTheLanguageOfTheCallerAndTurkishOtherwise() throws Exception {
        assertThat(title("en")).isEqualTo("There is nothing here, or it is not yours to know.");
        assertThat(title("tr")).isEqualTo("Burada bir şey yok ya da bilmeye yetkiniz yok.");
        assertThat(title("de, en;q=0.5")).startsWith("There");
        assertThat(title("de")).startsWith("Burada");
        assertThat(title(";;;")).startsWith("Burada");
    }

    private String title(String language) throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/nonsense")
                        .setHeader("Accept-Language", language)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        return problem(answer, 404).path("title").asString();
    }

    @Test
    void takesASaneRequestIdAndMakesOneOtherwise() throws Exception {
        assertThat(requestId("abc-1.2_3")).isEqualTo("abc-1.2_3");
        assertThat(requestId("a b")).hasSize(36);
        assertThat(requestId("x".repeat(65))).hasSize(36);
    }

    private String requestId(String given) throws Exception {
        return http.send(
                        request("/api/things")
                                .setHeader("X-Request-Id", given)
                                .GET()
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    @Test
    void sendsTheHeadersThatProtectTheReader() throws Exception {
        HttpResponse<String> answer = http.send(request("/api/things").GET().build(), BodyHandlers.ofString());
        assertThat(answer.headers().map())
                .containsEntry("cache-control", Collections.singletonList("no-store"))
                .containsEntry("x-content-type-options", Collections.singletonList("nosniff"))
                .containsEntry("x-frame-options", Collections.singletonList("DENY"))
                .containsEntry("referrer-policy", Collections.singletonList("same-origin"))
                .containsKey("content-security-policy")
                .doesNotContainKey("set-cookie")
                .doesNotContainKey("server");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Basic " + basic());
    }

    private static String basic() {
        return Base64.getEncoder().encodeToString("clerk:clerk".getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(HttpProblem.MEDIA_TYPE);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:defter:problem:");
        assertThat(problem.path("title").asString()).isNotBlank();
        return problem;
    }

    /** Sends bytes no client library would. */
    private Raw raw(String line, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost\r\nAuthorization: Basic " + basic() + "\r\nConnection: close\r\n\r\n"
                            + body)
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("HTTP/1.1 ");
            return new Raw(Integer.parseInt(text.substring(9, 12)), text);
        }
    }

    private record Raw(int status, String text) {}
}
