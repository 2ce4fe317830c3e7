package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.platform.openapi.WrittenExamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The description of both sides is complete: nothing that a caller can meet is left out. */
@StandaloneOnPostgres
class ApiDescriptionIT {

    private static final Pattern WITHOUT_PAST = Pattern.compile("(?m)^  \\| (`/api.*`) \\| .+ \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            api = JsonMapper.shared().readTree(answer.body());
        }
    }

    @Test
    void isOpenApi31OfBothSides() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(operations().stream().map(Operation::method)).contains("get", "post");
    }

    @Test
    void namesEveryOperationOnce() {
        List<String> ids = operations().stream()
                .map(o -> o.node().path("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).as("operationIds chosen by nobody").noneMatch(id -> id.matches(".*_\\d+"));
    }

    @Test
    void saysOfEveryOperationWhatItIsFor() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations()) {
            for (String key : List.of("operationId", "summary", "description")) {
                if (operation.node().path(key).asString("").isBlank()) {
                    missing.add(operation.name() + ": " + key);
                }
            }
            if (operation.node().path("tags").isEmpty()) {
                missing.add(operation.name() + ": tags");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void showsEveryAnswerWithSchemaAndExample() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations()) {
            int good = 0;
            for (Map.Entry<String, JsonNode> entry :
                    operation.node().path("responses").properties()) {
                JsonNode response = resolved(entry.getValue());
                String status = entry.getKey();
                if (status.startsWith("2")) {
                    good++;
                    if (status.equals("204")) {
                        continue; // nothing is answered
                    }
                    if (response.path("content").has("application/zip")
                            || response.path("content").has("application/octet-stream")
                            || response.path("content").has("application/akn+xml")
                            || response.path("content").has("application/xml")
                            || response.path("content").has("text/event-stream")) {
                        continue; // a file, or a stream: its form is written down where it is made
                    }
                    JsonNode body = response.path("content").properties().stream()
                            .filter(content -> content.getKey().matches("application/(.+\\+)?json"))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseGet(MissingNode::getInstance);
                    require(!body.path("schema").isMissingNode(), operation, status + " schema", missing);
                    require(body.has("example") || body.has("examples"), operation, status + " example", missing);
                } else if (!status.equals("304")) {
                    JsonNode body = response.path("content").path("application/problem+json");
                    require(
                            body.path("schema").path("$ref").asString("").endsWith("/HttpProblem"),
                            operation,
                            status + " problem",
                            missing);
                    require(!body.path("examples").isEmpty(), operation, status + " example", missing);
                }
            }
            require(good > 0, operation, "an answer that is no problem", missing);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void tellsOfTheProblemsThatCanCome() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations()) {
            List<String> statuses = new ArrayList<>(List.of("400", "401", "406", "503"));
            if (operation.method().equals("post")) {
                statuses.addAll(List.of("403", "409", "413", "415", "422"));
            }
            if (operation.path().contains("{")) {
                statuses.add("404");
            }
            if (has(operation, "If-Match")) {
                statuses.addAll(List.of("412", "428"));
            }
            statuses.forEach(
                    status -> require(operation.node().path("responses").has(status), operation, status, missing));
            require(
                    operation.node().path("description").asString("").contains("Open to: "),
                    operation,
                    "roles",
                    missing);
            require(
                    !operation.node().path("description").asString("").contains("Open to: nobody"),
                    operation,
                    "row in the access table",
                    missing);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void namesTheHeadersOfActsAndReads() {
        List<String> missing = new ArrayList<>();
        for (Operation operation : operations()) {
            boolean reads = operation.method().equals("get");
            boolean act = !reads
                    && List.of("/api/operations/", "/api/webhooks", "/api/me/", "/api/files").stream()
                            .noneMatch(operation.path()::startsWith)
                    && !operation.path().equals("/api/imports");
            require(has(operation, "Accept-Language"), operation, "Accept-Language", missing);
            require(has(operation, "Defter-Position") == reads, operation, "header of reads", missing);
            require(has(operation, "Idempotency-Key") == act, operation, "header of acts", missing);
            operation.node().path("responses").properties().forEach(entry -> {
                if (act && entry.getKey().startsWith("2")) {
                    require(entry.getValue().path("headers").has("ETag"), operation, "ETag", missing);
                    require(
                            entry.getValue().path("headers").has("Defter-Position"),
                            operation,
                            "Defter-Position",
                            missing);
                }
                if (entry.getKey().equals("201")) {
                    require(entry.getValue().path("headers").has("Location"), operation, "Location", missing);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    /** Every dossier and list takes a moment; what does not stands with its reason in the documentation, and nothing else does. */
    @Test
    void everythingIsAnsweredAsOfAnyMomentOrSaysWhyNot() throws Exception {
        Map<String, Pattern> excused = new LinkedHashMap<>();
        for (MatchResult row : WITHOUT_PAST
                .matcher(Files.readString(Path.of("../../docs/API.md")))
                .results()
                .toList()) {
            for (MatchResult path : CODE.matcher(row.group(1)).results().toList()) {
                excused.put(path.group(1), pattern(path.group(1)));
            }
        }
        Set<String> needed = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Operation operation : operations()) {
            if (!operation.method().equals("get")) {
                continue;
            }
            List<String> reasons = excused.entrySet().stream()
                    .filter(excuse ->
                            excuse.getValue().matcher(operation.path()).matches())
                    .map(Map.Entry::getKey)
                    .toList();
            boolean takes = has(operation, "asOf");
            asked += takes ? 1 : 0;
            needed.addAll(reasons);
            require(takes == reasons.isEmpty(), operation, takes ? "has a past, is excused" : "no past", wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(needed).as("excuses of something").isEqualTo(excused.keySet());
        assertThat(asked).isGreaterThan(60);
    }

    /** A path as the documentation writes it: {@code /**} at its end for anything below as well, {@code *} for one part. */
    private static Pattern pattern(String path) {
        boolean below = path.endsWith("/**");
        String written = below ? path.substring(0, path.length() - 3) : path;
        String quoted = Stream.of(written.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return Pattern.compile(below ? quoted + "(/.*)?" : quoted);
    }

    @Test
    void leavesNoSchemaEmptyAndNoReferenceOpen() {
        List<String> wrong = new ArrayList<>();
        api.path("components").path("schemas").properties().forEach(schema -> {
            JsonNode node = schema.getValue();
            boolean object = node.path("type").asString("").equals("object");
            if (object && node.path("properties").isEmpty() && !node.has("additionalProperties")) {
                wrong.add(schema.getKey() + " has no properties");
            }
        });
        for (String reference : references(api, new HashSet<>())) {
            if (at(reference).isMissingNode()) {
                wrong.add(reference + " leads nowhere");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(api.path("components").path("schemas").properties())
                .as("identifiers are text, not objects")
                .noneMatch(schema -> schema.getKey().endsWith("Id"));
    }

    @Test
    void showsRequestsThatCanBeRead() {
        List<String> wrong = new ArrayList<>();
        Set<String> known = new HashSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            Optional<MethodParameter> body = body(method);
            Optional<JsonNode> operation = info.getPatternValues().stream()
                    .map(path -> api.path("paths").path(path).path("post"))
                    .filter(node -> !node.isMissingNode())
                    .findFirst();
            if (body.isPresent() && operation.isPresent()) {
                known.add(operation.get().path("operationId").asString());
                JsonNode example = operation
                        .get()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("example");
                try {
                    assertThat(example.isMissingNode()).isFalse();
                    json.treeToValue(example, json.constructType(body.get().getGenericParameterType()));
                } catch (RuntimeException | AssertionError e) {
                    wrong.add(operation.get().path("operationId").asString() + ": " + e.getMessage());
                }
            }
        });
        assertThat(wrong)
                .as("examples that cannot be read; write openapi/examples/<operationId>.json")
                .isEmpty();
        assertThat(known).isNotEmpty();
    }

    @Test
    void hasNoExampleOfAnOperationThatIsGone() throws Exception {
        Set<String> ids = new HashSet<>();
        operations().forEach(o -> ids.add(o.node().path("operationId").asString()));
        for (Resource example : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + WrittenExamples.FOLDER + "*.json")) {
            String name = String.valueOf(example.getFilename()).replaceFirst("(\\.response)?\\.json$", "");
            assertThat(ids).contains(name);
        }
    }

    private static Optional<MethodParameter> body(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    private static void require(boolean holds, Operation operation, String what, List<String> missing) {
        if (!holds) {
            missing.add(operation.name() + ": " + what);
        }
    }

    private boolean has(Operation operation, String parameter) {
        for (JsonNode given : operation.node().path("parameters")) {
            if (resolved(given).path("name").asString("").equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asString()) : node;
    }

    private JsonNode at(String reference) {
        return api.at(reference.substring(1));
    }

    private static Set<String> references(@Nullable JsonNode node, Set<String> found) {
        if (node != null) {
            if (node.path("$ref").isString()) {
                found.add(node.path("$ref").asString());
            }
            for (JsonNode child : node) {
                references(child, found);
            }
        }
        return found;
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(
                                new Operation(operation.getKey(), path.getKey(), operation.getValue()))));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }
    }
}
