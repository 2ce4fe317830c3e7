package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A receiver from its first day to its last, over HTTP, as an administrator keeps it. */
class WebhookIT extends StandaloneTest {

    private static final String FOUNDING =
            "{\"kind\":\"ORDINARY\",\"name\":\"Duyulan\",\"province\":\"X\",\"occurredOn\":\"2020-01-01\"}";

    private final List<String> came = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            try (exchange) {
                came.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/events";
    }

    @Test
    void isToldPausedToldAgainAndForgotten() throws Exception {
        HttpResponse<String> created = post(
                "admin",
                "/api/webhooks",
                "{\"url\":\"" + url() + "\",\"reader\":\"HOUSE\",\"types\":[\"MunicipalityFounded\"]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();
        String secret = JSON.readTree(created.body()).path("secret").asString();
        assertThat(secret).startsWith("whsec_");

        assertThat(post("office", "/api/municipalities", FOUNDING).statusCode()).isEqualTo(201);
        await().until(() -> came.size() == 1);
        JsonNode event = JSON.readTree(came.getFirst());
        assertThat(event.path("type").asString()).isEqualTo("org.defter.MunicipalityFounded.v1");

        assertThat(post("admin", path + "/pause", "").statusCode()).isEqualTo(204);
        assertThat(post("office", "/api/municipalities", FOUNDING).statusCode()).isEqualTo(201);
        assertThat(json("admin", path).path("state").asString()).isEqualTo("PAUSED");
        assertThat(post("admin", path + "/resumption", "").statusCode()).isEqualTo(204);
        await().until(() -> came.size() == 2);

        assertThat(post("admin", path + "/replays", "{\"after\":0}").statusCode())
                .isEqualTo(204);
        await().until(() -> came.size() == 4);
        assertThat(came.stream().distinct()).hasSize(2);

        JsonNode tested = JSON.readTree(post("admin", path + "/tests", "").body());
        assertThat(tested.path("outcome").asString()).isEqualTo("DELIVERED");
        String rotated = post("admin", path + "/secrets", "").body();
        assertThat(JSON.readTree(rotated).path("secret").asString()).isNotEqualTo(secret);
        await().untilAsserted(() -> assertThat(
                        json("admin", path + "/attempts").path("total").asInt())
                .isEqualTo(5));
        assertThat(json("admin", path).toString()).doesNotContain("whsec_");
        assertThat(json("admin", "/api/operations/log?size=100").toString()).doesNotContain("whsec_");

        assertThat(send("DELETE", "admin", path, "").statusCode()).isEqualTo(204);
        assertThat(get("admin", path).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "admin", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAgreedOnCanBeChanged() throws Exception {
        HttpResponse<String> created =
                post("admin", "/api/webhooks", "{\"url\":\"" + url() + "\",\"reader\":\"PUBLIC\"}");
        String path = created.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> changed = send(
                "PUT",
                "admin",
                path,
                "{\"url\":\"" + url()
                        + "\",\"reader\":\"HOUSE\",\"description\":\"Başka\",\"kinds\":[\"plan\"],\"types\":[\"org.defter.PlanAdopted.v1\"]}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        JsonNode webhook = json("admin", path);
        assertThat(webhook.path("description").asString()).isEqualTo("Başka");
        assertThat(webhook.path("types").get(0).asString()).isEqualTo("PlanAdopted");
        assertThat(webhook.path("kinds").get(0).asString()).isEqualTo("plan");
    }

    @Test
    void nothingIsSentInsideOfTheHouseAndNothingUnknown() throws Exception {
        for (String body : List.of(
                "{\"url\":\"http://example.org/\",\"reader\":\"PUBLIC\"}",
                "{\"url\":\"https://10.0.0.1/\",\"reader\":\"PUBLIC\"}",
                "{\"url\":\"https://169.254.169.254/latest\",\"reader\":\"PUBLIC\"}",
                "{\"url\":\"not an address\",\"reader\":\"PUBLIC\"}",
                "{\"url\":\"" + url() + "\",\"reader\":\"PUBLIC\",\"types\":[\"Nothing\"]}",
                "{\"url\":\"" + url() + "\",\"reader\":\"PUBLIC\",\"kinds\":[\"nothing\"]}",
                "{\"url\":\"" + url() + "\"}",
                "{\"reader\":\"PUBLIC\"}")) {
            HttpResponse<String> answer = post("admin", "/api/webhooks", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).path("errors"))
                    .as(answer.body())
                    .isNotEmpty();
        }
    }
}
