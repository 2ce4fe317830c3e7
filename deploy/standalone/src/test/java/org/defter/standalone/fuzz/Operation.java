package org.defter.standalone.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one can ask of an API, as its OpenAPI description says.
 *
 * @param method such as {@code GET}
 * @param path with its parameters in braces
 * @param parameters those of path, query and header, references resolved
 * @param bodies by media type, what is sent along; missing where nothing is
 * @param answers by status, the answers described, references resolved
 * @param openTo what the description says about who may
 */
public record Operation(
        String method, String path, List<JsonNode> parameters, JsonNode bodies, JsonNode answers, String openTo) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Every operation of a description, in its order. */
    public static List<Operation> of(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                entry.getValue()
                                        .path("parameters")
                                        .valueStream()
                                        .map(parameter -> resolved(api, parameter))
                                        .toList(),
                                resolved(api, entry.getValue().path("requestBody"))
                                        .path("content"),
                                entry.getValue().path("responses"),
                                entry.getValue()
                                        .path("description")
                                        .asString("")
                                        .replaceFirst("(?s).*Open to: ", "")))));
        return List.copyOf(operations);
    }

    /** What a reference leads to, or the node itself. */
    static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref")
                ? resolved(api, api.at(node.path("$ref").asString().substring(1)))
                : node;
    }

    /** Method and path. */
    public String name() {
        return method + " " + path;
    }
}
