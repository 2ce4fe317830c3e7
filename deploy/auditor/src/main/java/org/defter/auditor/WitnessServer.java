package org.defter.auditor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.WitnessDesk;

/** A witness over HTTP (C2SP tlog-witness); TLS and limits are the business of what stands before it. */
final class WitnessServer implements AutoCloseable {

    private static final int LONGEST_BODY = 100_000;

    private final WitnessDesk desk;
    private final InstantSource clock;
    private final HttpServer server;

    /**
     * Starts to listen.
     *
     * @param address where; port 0 for any that is free
     */
    WitnessServer(WitnessDesk desk, InetSocketAddress address, InstantSource clock) throws IOException {
        this.desk = desk;
        this.clock = clock;
        server = HttpServer.create(address, 16);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "witness");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    /** The port it listens on. */
    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/add-checkpoint") && exchange.getRequestMethod().equals("POST")) {
                WitnessDesk.Answer answer = add(exchange);
                send(exchange, answer.status(), answer.contentType(), answer.body());
                return;
            }
            Optional<SignedNote> newest = desk.origins().stream()
                    .filter(origin -> path.equals("/" + WitnessMemory.hash(origin) + "/checkpoint"))
                    .findFirst()
                    .flatMap(desk::newest);
            send(
                    exchange,
                    newest.isPresent() ? 200 : 404,
                    TEXT,
                    newest.map(SignedNote::toString).orElse(""));
        }
    }

    private static final String TEXT = "text/plain; charset=utf-8";

    private WitnessDesk.Answer add(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LONGEST_BODY + 1);
            return body.length > LONGEST_BODY
                    ? new WitnessDesk.Answer(413, TEXT, "too long\n")
                    : desk.addCheckpoint(body, clock.instant().getEpochSecond());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
