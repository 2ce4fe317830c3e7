package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.defter.kernel.platform.files.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The application with an S3-compatible store, as its settings name it: files over HTTP, and a clear word when it is away. */
class FilesInS3IT extends StandaloneTest {

    private static final S3Server STORE = new S3Server("defter-files");

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("defter.files.s3.endpoint", () -> STORE.endpoint().toString());
        registry.add("defter.files.s3.bucket", () -> "defter-files");
        registry.add("defter.files.s3.key-id", () -> S3Server.KEY_ID);
        registry.add("defter.files.s3.secret", () -> S3Server.SECRET);
    }

    @AfterAll
    static void end() {
        STORE.close();
    }

    @Test
    void keepsFilesThereAndSaysSoWhenItIsAway() throws Exception {
        HttpResponse<String> kept = post("office", "/api/files?name=not.txt", "Toplantı notu: gündem 56.");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String path = kept.headers().firstValue("Location").orElseThrow();
        assertThat(STORE.objects).hasSize(1);
        assertThat(get("office", path).body()).isEqualTo("Toplantı notu: gündem 56.");

        STORE.fail(503, Integer.MAX_VALUE);
        assertUnavailable(post("office", "/api/files?name=not2.txt", "Bir başka not."));
        assertUnavailable(get("office", path));
        HttpResponse<String> other = post(
                "office",
                "/api/municipalities",
                "{\"kind\":\"ORDINARY\",\"name\":\"Dosyasız\",\"province\":\"X\",\"occurredOn\":\"2020-01-01\"}");
        assertThat(other.statusCode()).as("what needs no file goes on").isEqualTo(201);

        STORE.fail(503, 0);
        assertThat(post("office", "/api/files?name=not2.txt", "Bir başka not.").statusCode())
                .isEqualTo(201);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(problem.path("reason").asString()).isEqualTo("FILES_UNAVAILABLE");
        assertThat(answer.body()).doesNotContain(S3Server.KEY_ID).doesNotContain("Exception");
    }
}
