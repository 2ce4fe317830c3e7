package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import from a folder where the server has no time, or fails at a file: nothing is given up, and nothing else
 * waits for it.
 */
class FolderImportTest {

    private static final String READ = "{\"id\":\"x\",\"kind\":\"UNKNOWN\",\"documents\":0,\"state\":\"TO_REVIEW\"}";

    /** An answer: its status, and what it says of the next try. */
    private record Answer(int status, String retryAfter) {}

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
            Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), name);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Runs it against a server that answers so, by the name of the file. */
    private int run(Function<String, Answer> answers) {
        server.createContext("/", exchange -> {
            String name = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8)
                    .replaceFirst(".*name=", "");
            asked.add(name);
            answer(exchange, answers.apply(name));
        });
        server.start();
        return again();
    }

    private int again() {
        return FolderImport.run(
                List.of(
                        folder.resolve("in").toString(),
                        "--report",
                        folder.resolve("report.html").toString(),
                        "--municipality",
                        "m"),
                Map.of("DEFTER_URL", "http://127.0.0.1:" + server.getAddress().getPort()),
                told::add);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
            }
            byte[] body = READ.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private long asked(String name) {
        return asked.stream().filter(name::equals).count();
    }

    @Test
    void comesAgainWhenTheServerSaysItHasNoTime() {
        Map<String, Integer> busy = Map.of("a.txt", 429, "b.txt", 503, "c.txt", 409);

        assertThat(run(name -> asked(name) < 3 && busy.containsKey(name)
                        ? new Answer(busy.get(name), "0")
                        : new Answer(201, "")))
                .as("%s", told)
                .isZero();

        assertThat(asked).hasSize(3 * 3 + 1);
        assertThat(told).noneMatch(line -> line.contains("refused"));
    }

    @Test
    void doesNotGoOnWhereItNeverHasTime() {
        assertThat(run(_ -> new Answer(429, "0"))).isEqualTo(2);

        assertThat(asked).containsOnly("a.txt").hasSize(5);
        assertThat(folder.resolve("report.jsonl")).as("not done").isEmptyFile();
    }

    @Test
    void goesOnBehindAFileThatTheServerFailsAtAndTriesItNextTime() throws IOException {
        boolean[] mended = {false};
        assertThat(run(name -> name.equals("b.txt") && !mended[0] ? new Answer(500, "0") : new Answer(201, "")))
                .isOne();
        assertThat(asked("b.txt")).isEqualTo(5);
        assertThat(asked).endsWith("c.txt", "d.txt");
        assertThat(Files.readString(folder.resolve("report.jsonl"))).contains("\"FAILED\"");

        asked.clear();
        mended[0] = true;
        assertThat(again()).isZero();
        assertThat(asked).containsExactly("b.txt");
    }

    @Test
    void stopsWhereTheServerFailsAtEveryFile() {
        assertThat(run(_ -> new Answer(500, "0"))).isEqualTo(2);

        assertThat(asked).doesNotContain("d.txt");
        assertThat(told.getLast()).contains("3 files in a row");
    }
}
