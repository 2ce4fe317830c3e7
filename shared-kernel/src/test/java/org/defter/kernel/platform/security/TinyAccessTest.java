package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.defter.tiny.TinyApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The contract kept by a tiny application, and what a caller can say about the office it acts in. */
@SpringBootTest(
        classes = TinyApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"defter.demo-users=true", "server.address=127.0.0.1"})
class TinyAccessTest extends AccessTableContract {

    @LocalServerPort
    private int port;

    @Override
    protected boolean serves(String method) {
        return true;
    }

    @Test
    void asksWhoIsThereWithTheSchemeItTakes() throws Exception {
        HttpResponse<String> answer = get(null, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, clerk, 200, ''",
        "clerk, council-office, 403, ROLE_NOT_ALLOWED",
        "clerk, system, 403, ROLE_NOT_ALLOWED",
        "clerk, boss, 400, INVALID_OFFICE",
    })
    void actsInTheOfficeItNamesIfItHoldsIt(String user, String office, int status, String reason) throws Exception {
        HttpResponse<String> answer = get(user, office);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(reason);
    }

    private HttpResponse<String> get(String user, String office) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/things"));
        if (user != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes("UTF-8")));
        }
        if (office != null) {
            request.header(Caller.OFFICE_HEADER, office);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
