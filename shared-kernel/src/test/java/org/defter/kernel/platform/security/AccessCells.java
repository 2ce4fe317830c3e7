package org.defter.kernel.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/** The cells of the table of endpoints, endpoint by role and by nobody, as a running application answers them. */
public final class AccessCells {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final AccessTable table;

    /**
     * Cells of an application.
     *
     * @param base where it listens
     * @param table what it is held to
     */
    public AccessCells(URI base, AccessTable table) {
        this.base = base;
        this.table = table;
    }

    /**
     * How one endpoint answered one caller.
     *
     * @param endpoint method and path pattern
     * @param who the demo user, or {@code nobody}
     * @param opens whether the table opens the endpoint to the caller
     * @param status of the answer
     * @param body of the answer
     */
    public record Cell(String endpoint, String who, boolean opens, int status, String body) {

        /** Whether the caller was kept out because of who it is, or because nobody knows who it is. */
        public boolean shut() {
            return who.equals("nobody") ? status == 401 : status == 403 && body.contains("ROLE_NOT_ALLOWED");
        }

        /** Whether the caller got as far as the table says, and met no fault. */
        public boolean right() {
            boolean known = status != 401 && !(status == 403 && body.contains("ROLE_NOT_ALLOWED"));
            return (opens ? known : shut()) && status < 500;
        }

        @Override
        public String toString() {
            return "%s as %s: %d %s".formatted(endpoint, who, status, body.substring(0, Math.min(body.length(), 120)));
        }
    }

    /**
     * Asks every endpoint as every role and as nobody.
     *
     * @param serves which methods the application has at all
     */
    public List<Cell> answered(Predicate<String> serves) throws IOException, InterruptedException {
        List<Cell> cells = new ArrayList<>();
        for (AccessRow row : table.rows()) {
            if (serves.test(row.method())) {
                cells.add(ask(row, null));
                for (Map.Entry<String, Role> user : DemoUsers.ROLES.entrySet()) {
                    cells.add(ask(row, user));
                }
            }
        }
        return cells;
    }

    private Cell ask(AccessRow row, Map.@Nullable Entry<String, Role> user) throws IOException, InterruptedException {
        String path = row.pattern()
                .getPatternString()
                .replaceAll("\\{[^/}]*\\}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        row.method(),
                        row.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"");
        if (user != null) {
            String login = user.getKey() + ":" + user.getKey();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            // A stream that goes on for ever has said all that is asked here when it begins.
            boolean endless = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/event-stream"))
                    .isPresent();
            return new Cell(
                    row.method() + " " + row.pattern().getPatternString(),
                    user == null ? "nobody" : user.getKey(),
                    user == null ? row.open() == AccessRow.Openness.PUBLIC : row.opensTo(user.getValue()),
                    answer.statusCode(),
                    endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
