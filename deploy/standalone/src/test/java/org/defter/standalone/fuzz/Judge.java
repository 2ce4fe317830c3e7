package org.defter.standalone.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be expected of every answer, whatever was asked: it is no fault of the server, its status is one the
 * description tells of, a refusal is a problem (RFC 9457) that says why, and what is shown has the form described.
 */
public final class Judge {

    private static final String DESCRIPTION = "https://defter.invalid/api";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Integer> ALWAYS = List.of(405, 414, 429, 431);

    private final JsonNode api;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** A judge by an OpenAPI description. */
    public Judge(JsonNode api) {
        this.api = api;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DESCRIPTION, api.toString())));
    }

    /**
     * What is wrong with an answer; nothing, if all is well.
     *
     * @param sent what was asked
     * @param status the answer's
     * @param type its content type, empty if it has none
     * @param body its text
     */
    public List<String> findings(Sent sent, int status, String type, String body) {
        List<String> findings = new ArrayList<>();
        if (status >= 500) {
            findings.add("a fault of the server: " + status);
        }
        if (sent.method().equals(sent.operation().method())) {
            JsonNode described =
                    Operation.resolved(api, sent.operation().answers().path(Integer.toString(status)));
            if (described.isMissingNode()) {
                if (!ALWAYS.contains(status)) {
                    findings.add("a status the description does not tell of: " + status);
                }
            } else if (status < 300) {
                form(sent.operation(), status, described, type, body).ifPresent(findings::add);
            }
        }
        if (status >= 400 && !sent.method().equals("HEAD")) {
            problem(status, type, body).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<String> problem(int status, String type, String body) {
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("a refusal that is no problem but " + type);
        }
        try {
            JsonNode problem = JSON.readTree(body);
            for (String member : List.of("title", "reason", "requestId")) {
                if (problem.path(member).asString("").isBlank()) {
                    return Optional.of("a problem without " + member);
                }
            }
            return problem.path("status").asInt(0) == status
                    ? Optional.empty()
                    : Optional.of("a problem of another status");
        } catch (JacksonException e) {
            return Optional.of("a problem that cannot be read: " + e.getOriginalMessage());
        }
    }

    private Optional<String> form(Operation operation, int status, JsonNode described, String type, String body) {
        JsonNode content = described.path("content");
        String plain = type.replaceFirst(";.*", "").strip();
        if (body.isEmpty() || content.isEmpty()) {
            return content.isEmpty() == body.isEmpty() || plain.equals("text/event-stream")
                    ? Optional.empty()
                    : Optional.of(content.isEmpty() ? "a body nobody described" : "no body");
        }
        if (content.has("application/octet-stream")) {
            return Optional.empty(); // a file, of whatever type it is
        }
        if (!content.has(plain)) {
            return Optional.of("a form the description does not tell of: " + plain);
        }
        if (!plain.endsWith("json")) {
            return Optional.empty();
        }
        String pointer = "#/paths/"
                + operation
                        .path()
                        .replace("~", "~0")
                        .replace("/", "~1")
                        .replace("{", "%7B")
                        .replace("}", "%7D") + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + status + "/content/"
                + plain.replace("/", "~1") + "/schema";
        Schema schema = schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(DESCRIPTION + at)));
        List<Error> errors = schema.validate(body, InputFormat.JSON);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("another form than described: "
                        + errors.stream()
                                .map(error -> error.toString().replaceAll("/\\d+", "/n"))
                                .distinct()
                                .limit(3)
                                .collect(Collectors.joining("; ")));
    }
}
