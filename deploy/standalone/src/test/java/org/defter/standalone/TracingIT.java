package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces go where the operator says, and nowhere unless he does. */
@Tag("long")
class TracingIT {

    @TempDir
    private Path folder;

    @Test
    void tracesGoWhereTheyAreAskedForAndNowhereElse() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
            try (StandaloneProcess traced = new StandaloneProcess(
                    folder,
                    Map.of(
                            "DEFTER_TRACING_ENDPOINT",
                            endpoint,
                            "DEFTER_TRACING_SHARE",
                            "1",
                            "DEFTER_LOG_FORMAT",
                            "ecs"))) {
                traced.start();
                traced.send("GET", "auditor", "/api/plans");
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> received.stream().anyMatch(span -> span.contains("/api/plans")));
            }
            int before = received.size();
            try (StandaloneProcess untraced = new StandaloneProcess(folder, Map.of())) {
                untraced.start();
                untraced.send("GET", "auditor", "/api/plans");
            }
            assertThat(received).hasSize(before);
            assertThat(Files.readString(folder.resolve("standalone.log"))).doesNotContain("Failed to export");
        } finally {
            collector.stop(0);
        }
    }
}
