package org.defter.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** Follows the feed as a browser's EventSource does: keeps the last id, and comes again with it. */
final class EventStreamReader implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> data = new ArrayList<>();
    private final @Nullable String user;
    private final String query;
    private @Nullable String lastId;
    private @Nullable InputStream body;
    private int status;
    private int heartbeats;
    private boolean ended;

    /** A reader that has read nothing yet; nobody in particular where no user is named. */
    EventStreamReader(@Nullable String user, String query) {
        this.user = user;
        this.query = query;
    }

    /** Connects, and goes on reading on a thread of its own. */
    void follow(URI base) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/feed" + query));
        if (user != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
        }
        synchronized (this) {
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            ended = false;
        }
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        status = answer.statusCode();
        InputStream stream = answer.body();
        body = stream;
        Thread.ofVirtual().start(() -> read(stream));
    }

    private void read(InputStream stream) {
        try (Scanner lines = new Scanner(stream, StandardCharsets.UTF_8)) {
            String id = null;
            StringBuilder text = new StringBuilder();
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    text.append(line.substring(6));
                } else if (line.isEmpty()) {
                    dispatch(id, text.toString());
                    text.setLength(0);
                }
            }
        } finally {
            synchronized (this) {
                ended = true;
            }
        }
    }

    private synchronized void dispatch(@Nullable String id, String text) {
        lastId = id == null ? lastId : id;
        if (text.isEmpty()) {
            heartbeats++;
        } else {
            data.add(text);
        }
    }

    int status() {
        return status;
    }

    synchronized List<String> data() {
        return List.copyOf(data);
    }

    synchronized int heartbeats() {
        return heartbeats;
    }

    synchronized boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        if (body != null) {
            body.close();
        }
    }
}
