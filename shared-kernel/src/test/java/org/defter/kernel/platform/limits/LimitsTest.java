package org.defter.kernel.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.defter.tiny.TinyApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Whoever asks too often is told to wait, and nobody else is. Callers differ by user and by the address the proxy has seen. */
@SpringBootTest(
        classes = TinyApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127.0.0.0/8",
            "defter.demo-users=true",
            "defter.limits.enabled=true",
            "defter.limits.requests=12",
            "defter.limits.failures=3",
            "defter.limits.exports=2",
            "defter.limits.export-paths=/api/failures/**"
        })
@Import(LimitsTest.Meters.class)
@ImportAutoConfiguration(LimitsAutoConfiguration.class)
class LimitsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @TestConfiguration
    static class Meters {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void givesEachUserAtEachAddressItsOwn() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            statuses.add(get("/api/things", "clerk", "clerk", "192.0.2.1").statusCode());
        }
        assertThat(statuses).startsWith(200).endsWith(429);
        assertThat(get("/api/things", "clerk", "clerk", "192.0.2.2").statusCode())
                .isEqualTo(200);
        assertThat(get("/api/things", "head", "head", "192.0.2.1").statusCode()).isEqualTo(200);

        HttpResponse<String> refused = get("/api/things", "clerk", "clerk", "192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
    }

    @Test
    void isStricterWithWhatIsMuch() throws Exception {
        assertThat(get("/api/failures/none", "clerk", "clerk", "192.0.2.3").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/failures/none", "clerk", "clerk", "192.0.2.3").statusCode())
                .isEqualTo(404);
        assertThat(get("/api/failures/none", "clerk", "clerk", "192.0.2.3").statusCode())
                .isEqualTo(429);
        assertThat(get("/api/things", "clerk", "clerk", "192.0.2.3").statusCode())
                .isEqualTo(200);
    }

    /** After too many wrong passwords the right one is not heard either: otherwise guessing would go on. */
    @Test
    void letsNobodyGuess() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(get("/api/things", "clerk", "guess" + i, "192.0.2.4").statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> right = get("/api/things", "clerk", "clerk", "192.0.2.4");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(get("/api/things", "clerk", "clerk", "192.0.2.5").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String user, String password, String address) throws Exception {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Basic " + login)
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }
}
