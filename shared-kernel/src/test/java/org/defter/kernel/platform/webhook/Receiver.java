package org.defter.kernel.platform.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver on real HTTP that can be down, refuse, and be gone. */
final class Receiver implements AutoCloseable {

    /** A message as it came. */
    record Message(String id, long seconds, String signature, String contentType, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String stream() {
            return json().path("subject").asString();
        }

        long version() {
            return json().path("streamversion").asLong();
        }

        long position() {
            return Long.parseLong(json().path("sequence").asString());
        }
    }

    /** How it answers a message. */
    record Answer(int status, Map<String, String> headers) {

        static Answer of(int status) {
            return new Answer(status, Map.of());
        }
    }

    private final int port;
    private final List<Message> accepted = new ArrayList<>();
    private final List<Message> asked = new ArrayList<>();
    private volatile Function<Message, Answer> answering = message -> Answer.of(204);
    private @Nullable HttpServer server;

    /** One that is down. */
    Receiver() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/events");
    }

    void answers(Function<Message, Answer> how) {
        answering = how;
    }

    void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Message message = new Message(
                    header(exchange, "webhook-id"),
                    Long.parseLong(header(exchange, "webhook-timestamp")),
                    header(exchange, "webhook-signature"),
                    header(exchange, "Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answering.apply(message);
            synchronized (this) {
                asked.add(message);
                if (answer.status() < 300) {
                    accepted.add(message);
                }
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** Every message it accepted, in the order in which they came. */
    synchronized List<Message> accepted() {
        return List.copyOf(accepted);
    }

    /** Every message that came. */
    synchronized List<Message> asked() {
        return List.copyOf(asked);
    }

    /** What it accepted, as a receiver keeps it that heeds the identifiers: the first of each. */
    List<Message> kept() {
        Map<String, Message> first = new LinkedHashMap<>();
        accepted().forEach(message -> first.putIfAbsent(message.id(), message));
        return List.copyOf(first.values());
    }

    @Override
    public void close() {
        stop();
    }
}
