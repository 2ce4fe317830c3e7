package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files over HTTP: brought by people, named by acts, read by who may read the dossier. */
class FilesIT extends StandaloneTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> store(String user, String query, byte[] body, String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve("/api/files" + query))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + basic(user));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> read(String user, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base().resolve(path));
        if (!user.isEmpty()) {
            request.header("Authorization", "Basic " + basic(user));
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String basic(String user) {
        return Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(String what) {
        return ("%PDF-1.7\n" + what).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsAFileForItsBringerUntilAnActNamesIt() throws Exception {
        byte[] bytes = pdf("ekli rapor");
        HttpResponse<String> stored = store("clerk", "?name=rapor%20%C4%9F.pdf", bytes, "application/octet-stream");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        JsonNode file = JSON.readTree(stored.body());
        String path = "/api/files/" + file.path("sha256").asString();
        assertThat(stored.headers().firstValue("Location")).contains(path);
        assertThat(file.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(file.path("size").asLong()).isEqualTo(bytes.length);

        HttpResponse<byte[]> back = read("clerk", path);
        assertThat(back.body()).isEqualTo(bytes);
        assertThat(back.headers().map())
                .containsEntry("X-Content-Type-Options", java.util.List.of("nosniff"))
                .hasEntrySatisfying(
                        "Content-Security-Policy", all -> assertThat(all).anyMatch(one -> one.startsWith("sandbox")))
                .hasEntrySatisfying(
                        "Content-Disposition",
                        all -> assertThat(all.getFirst())
                                .startsWith("attachment")
                                .contains("%C4%9F.pdf"));
        assertThat(read("office", path).statusCode()).isEqualTo(200);
        assertThat(read("auditor", path).statusCode()).isEqualTo(200);
        assertThat(read("councillor", path).statusCode()).isEqualTo(404);
        assertThat(read("", path).statusCode()).isEqualTo(404);

        String position = attach(file.path("sha256").asString());

        HttpResponse<String> named = get("councillor", path, "Defter-Position", position);
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(read("", path).statusCode())
                .as("attachments stay inside, also of what is announced")
                .isEqualTo(404);
    }

    private String attach(String sha256) throws Exception {
        String town = id(post(
                "office",
                "/api/municipalities",
                "{\"kind\":\"METROPOLITAN\",\"name\":\"T\",\"province\":\"P\",\"occurredOn\":\"2024-01-01\"}"));
        HttpResponse<String> unit = post(
                "office",
                "/api/municipalities/" + town + "/units",
                "{\"name\":\"U\",\"kind\":\"DEPARTMENT\",\"occurredOn\":\"2024-01-02\"}",
                "If-Match",
                "\"0\"");
        assertThat(unit.statusCode()).as(unit.body()).isLessThan(300);
        String unitId = lastPart(unit);
        HttpResponse<String> tied = post(
                "admin",
                "/api/accounts",
                "{\"issuer\":\"urn:defter:demo\",\"subject\":\"clerk\",\"unitId\":\"" + unitId
                        + "\",\"commissions\":[],\"occurredOn\":\"2024-01-02\"}");
        assertThat(tied.statusCode()).as(tied.body()).isLessThan(300);
        HttpResponse<String> drafted = post(
                "clerk",
                "/api/proposals",
                JSON.writeValueAsString(Map.of(
                        "municipalityId",
                        town,
                        "unitId",
                        unitId,
                        "title",
                        "Bir teklif",
                        "matter",
                        "OTHER",
                        "request",
                        Map.of("kind", "PLAIN"),
                        "text",
                        "metin",
                        "legalBases",
                        java.util.List.of(Map.of("law", "5393", "article", "18")),
                        "occurredOn",
                        "2024-01-03")));
        String proposal = id(drafted);
        HttpResponse<String> attached = post(
                "clerk",
                "/api/proposals/" + proposal + "/documents",
                JSON.writeValueAsString(Map.of(
                        "title",
                        "Rapor",
                        "mediaType",
                        "application/pdf",
                        "sha256",
                        sha256,
                        "occurredOn",
                        "2024-01-04")),
                "If-Match",
                "\"0\"");
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        return attached.headers().firstValue("Defter-Position").orElseThrow();
    }

    private static String id(HttpResponse<String> created) throws Exception {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return JSON.readTree(created.body()).path("id").asString();
    }

    @Test
    void takesTheFileOfAForm() throws Exception {
        String boundary = "b" + UUID.randomUUID();
        byte[] form = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tablo.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\na;b\n1;2\n\r\n--" + boundary + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> stored = store("head", "", form, "multipart/form-data; boundary=" + boundary);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(JSON.readTree(stored.body()).path("mediaType").asString()).isEqualTo("text/csv");
        assertThat(JSON.readTree(stored.body()).path("name").asString()).isEqualTo("tablo.csv");
    }

    @Test
    void refusesByNameWhatIsNotTaken() throws Exception {
        assertRefused(store("clerk", "", new byte[0], "application/pdf"), 400, "FILE_EMPTY");
        assertRefused(
                store(
                        "clerk",
                        "?name=a.pdf",
                        "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8),
                        "x/y"),
                415,
                "FILE_TYPE_REFUSED");
        assertThat(store("clerk", "", "<html><body>".getBytes(StandardCharsets.UTF_8), "x/y")
                        .body())
                .contains("text/html");
        assertRefused(store("", "", pdf("x"), "application/pdf"), 401, "UNAUTHENTICATED");
        byte[] large = new byte[25 * 1024 * 1024 + 1];
        System.arraycopy(pdf("x"), 0, large, 0, 10);
        assertRefused(store("clerk", "", large, "application/pdf"), 413, "BODY_TOO_LARGE");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String reason) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("reason").asString()).isEqualTo(reason);
    }
}
