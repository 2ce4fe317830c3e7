package org.defter.kernel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of endpoints says the truth about a running application: every endpoint has a row, every row an endpoint, and
 * every cell (endpoint by role, and by nobody) is answered as the row says.
 *
 * <p>A test extends this with {@code @SpringBootTest(webEnvironment = RANDOM_PORT)} and the demo users.
 */
public abstract class AccessTableContract {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @LocalServerPort
    private int port;

    /** Whether the application has endpoints of that method: one side alone has only some. */
    protected abstract boolean serves(String method);

    @Test
    void everyEndpointHasARow() {
        assertThat(endpoints())
                .as("endpoints without a row in %s: add METHOD PATH and who may use it", AccessTable.RESOURCE)
                .isSubsetOf(rows());
    }

    @Test
    void everyRowHasAnEndpoint() {
        assertThat(rows())
                .as(
                        "rows of %s without an endpoint: the controller is gone or is mapped otherwise",
                        AccessTable.RESOURCE)
                .isSubsetOf(endpoints());
    }

    @Test
    void everyCellIsAnsweredAsTheTableSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (AccessRow row : table.rows()) {
            if (!serves(row.method())) {
                continue;
            }
            check(row, null, wrong);
            cells++;
            for (Map.Entry<String, Role> user : DemoUsers.ROLES.entrySet()) {
                check(row, user, wrong);
                cells++;
            }
        }
        assertThat(cells).isPositive();
        assertThat(wrong.stream().limit(20))
                .as("%d cells of %d", wrong.size(), cells)
                .isEmpty();
    }

    private void check(AccessRow row, Map.@Nullable Entry<String, Role> user, List<String> wrong)
            throws IOException, InterruptedException {
        Answer answer = ask(row, user == null ? null : user.getKey());
        int status = answer.status();
        boolean refusedForRole = status == 403 && answer.body().contains("ROLE_NOT_ALLOWED");
        boolean right;
        if (user == null) {
            right = row.open() == AccessRow.Openness.PUBLIC ? status != 401 && !refusedForRole : status == 401;
        } else {
            right = row.opensTo(user.getValue()) ? status != 401 && !refusedForRole : refusedForRole;
        }
        if (!right || status >= 500) {
            String body = answer.body();
            wrong.add("%s %s as %s: %d %s"
                    .formatted(
                            row.method(),
                            row.pattern().getPatternString(),
                            user == null ? "nobody" : user.getKey(),
                            status,
                            body.substring(0, Math.min(body.length(), 120))));
        }
    }

    private Answer ask(AccessRow row, @Nullable String user) throws IOException, InterruptedException {
        String path = row.pattern()
                .getPatternString()
                .replaceAll("\\{[^/}]*\\}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        row.method(),
                        row.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"");
        if (user != null) {
            String login = user + ":" + user;
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
            return new Answer(
                    answer.statusCode(), endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Answer(int status, String body) {}

    private Set<String> rows() {
        return table.rows().stream()
                .filter(row -> serves(row.method()))
                .map(AccessRow::endpoint)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (pattern.equals("/api") || pattern.startsWith("/api/")) {
                    assertThat(info.getMethodsCondition().getMethods())
                            .as("%s is mapped for every method", pattern)
                            .isNotEmpty();
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> endpoints.add(method + " " + AccessRow.shape(pattern)));
                }
            }
        }
        return endpoints;
    }
}
