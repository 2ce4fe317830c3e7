package org.defter.standalone.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes requests from a description: most of them nearly right, so that they come far, and none twice the same. */
public final class Requests {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^/}]+)}");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/problem+json",
            "text/csv",
            "text/html",
            "application/xml",
            "application/json;q=0",
            "text/*;q=0.5, application/json;q=0.4",
            "nonsense",
            "a/b/c",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final List<Operation> operations;
    private final Map<String, String> users;
    private final Known known;
    private final RandomGenerator random;
    private final Bodies bodies;

    /**
     * A maker.
     *
     * @param api the OpenAPI description
     * @param users logins whose password is their name, with the claim of their role
     * @param known what is in the record
     * @param random decides everything: the same seed makes the same requests
     */
    public Requests(JsonNode api, Map<String, String> users, Known known, RandomGenerator random) {
        this.operations = Operation.of(api);
        this.users = new TreeMap<>(users);
        this.known = known;
        this.random = random;
        this.bodies = new Bodies(api, known, random);
    }

    /** The operations, each as likely as the others. */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * The next request.
     *
     * @param etags asked for the {@code ETag} a resource has now, for the acts that need one
     */
    public Sent next(Etags etags) {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String path = path(operation);
        Map<String, String> headers = headers(operation, path, etags);
        byte[] body = body(operation, headers);
        String user = user(operation);
        String method = random.nextInt(200) == 0 ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        return new Sent(operation, method, path + query(operation), user, headers, body);
    }

    /** Mostly somebody who may: who may not is refused before anything is looked at. */
    private @Nullable String user(Operation operation) {
        if (random.nextInt(40) == 0) {
            return null;
        }
        List<String> entitled = users.entrySet().stream()
                .filter(user -> operation.openTo().contains("`" + user.getValue() + "`"))
                .map(Map.Entry::getKey)
                .toList();
        List<String> chosen = entitled.isEmpty() || random.nextInt(12) == 0 ? List.copyOf(users.keySet()) : entitled;
        return chosen.get(random.nextInt(chosen.size()));
    }

    /** Where a resource's version is known. */
    @FunctionalInterface
    public interface Etags {

        /** The {@code ETag} with which a path is answered now, or none. */
        @Nullable
        String of(String path);
    }

    private String path(Operation operation) {
        Matcher parameters = PARAMETER.matcher(operation.path());
        return parameters.replaceAll(found -> {
            String value =
                    random.nextInt(20) == 0 ? Odd.any(random) : known.forPath(operation.path(), found.group(1), random);
            return Matcher.quoteReplacement(encoded(value.isEmpty() ? " " : value));
        });
    }

    private String query(Operation operation) {
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString("").equals("query")
                    && (random.nextInt(4) == 0 || parameter.path("required").asBoolean(false))) {
                parts.add(encoded(parameter.path("name").asString()) + "=" + encoded(value(parameter)));
            }
        }
        if (random.nextInt(50) == 0) {
            parts.add(encoded(Odd.text(random)) + "=" + encoded(Odd.text(random)));
        }
        if (!parts.isEmpty() && random.nextInt(30) == 0) {
            parts.add(parts.get(random.nextInt(parts.size())));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String value(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        String name = parameter.path("name").asString();
        if (random.nextInt(6) == 0) {
            return Odd.any(random);
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        if (parameter.has("example")) {
            JsonNode example = parameter.path("example");
            return example.isArray() ? example.path(0).asString("") : example.asString();
        }
        return switch (schema.path("type").asString("")) {
            case "integer", "number" -> Integer.toString(random.nextInt(30));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default ->
                switch (name) {
                    case "asOf", "by", "from", "until", "to" -> Odd.moment(random);
                    default -> known.named(name, random);
                };
        };
    }

    private Map<String, String> headers(Operation operation, String path, Etags etags) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(15) == 0) {
            headers.put("Accept", ACCEPTED.get(random.nextInt(ACCEPTED.size())));
        }
        if (random.nextInt(8) == 0) {
            headers.put("Accept-Language", random.nextBoolean() ? "en" : inHeader(Odd.text(random)));
        }
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString("").equals("header")) {
                switch (name) {
                    case "If-Match" -> {
                        String now = random.nextInt(5) == 0 ? null : etags.of(resource(path));
                        if (now != null || random.nextInt(5) > 0) {
                            headers.put(name, now == null ? ifMatch() : now);
                        }
                    }
                    case "Idempotency-Key" -> {
                        if (random.nextInt(3) == 0) {
                            headers.put(name, inHeader(random.nextInt(3) == 0 ? Odd.any(random) : known.any(random)));
                        }
                    }
                    case "Defter-Position" -> {
                        if (random.nextInt(10) == 0) {
                            headers.put(
                                    name, inHeader(random.nextBoolean() ? Odd.text(random) : "" + random.nextInt(20)));
                        }
                    }
                    default -> {
                        if (random.nextInt(30) == 0) {
                            headers.put(name, inHeader(Odd.any(random)));
                        }
                    }
                }
            }
        }
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private String ifMatch() {
        return switch (random.nextInt(4)) {
            case 0 -> "\"" + random.nextInt(20) + "\"";
            case 1 -> "*";
            case 2 -> "W/\"1\"";
            default -> inHeader(Odd.any(random));
        };
    }

    /** The resource an act is about: the first three parts of its path. */
    private static String resource(String path) {
        String[] parts = path.split("/", 6);
        return parts.length < 4 ? path : "/" + parts[1] + "/" + parts[2] + "/" + parts[3];
    }

    private byte @Nullable [] body(Operation operation, Map<String, String> headers) {
        if (operation.bodies().isMissingNode() || operation.bodies().isEmpty()) {
            return operation.method().equals("POST") ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        }
        List<Map.Entry<String, JsonNode>> kinds = List.copyOf(operation.bodies().properties());
        Map.Entry<String, JsonNode> kind = kinds.get(random.nextInt(kinds.size()));
        boolean json = kind.getKey().endsWith("json");
        headers.put("Content-Type", random.nextInt(60) == 0 ? "text/plain" : kind.getKey());
        return json ? bodies.json(kind.getValue()) : bodies.anything();
    }

    /** What a client's library lets through in a header. */
    private static String inHeader(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
