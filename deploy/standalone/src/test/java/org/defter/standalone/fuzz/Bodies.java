package org.defter.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies: as the description has them, with values of the record; then changed in places, at last in their bytes. */
final class Bodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    // JSON has no place for some of the odd numbers; they are put in when the text is written.
    private static final Pattern WRITTEN = Pattern.compile("\"@@([^@]*)@@\"");
    private static final int DEEP = 8;

    private final JsonNode api;
    private final Known known;
    private final RandomGenerator random;

    Bodies(JsonNode api, Known known, RandomGenerator random) {
        this.api = api;
        this.known = known;
        this.random = random;
    }

    /** A body of JSON for what a media type describes. */
    byte[] json(JsonNode media) {
        JsonNode example = example(media);
        JsonNode body =
                !example.isMissingNode() && random.nextInt(3) > 0 ? example.deepCopy() : of(media.path("schema"), 0);
        body = withKnown(body);
        for (int changes = Math.max(0, random.nextInt(6) - 2); changes > 0; changes--) {
            body = changed(body);
        }
        Matcher written = WRITTEN.matcher(JSON.writeValueAsString(body));
        byte[] bytes = written.replaceAll(found -> Matcher.quoteReplacement(found.group(1)))
                .getBytes(StandardCharsets.UTF_8);
        return random.nextInt(10) == 0 ? garbled(bytes) : bytes;
    }

    private static JsonNode example(JsonNode media) {
        if (media.has("example")) {
            return media.path("example");
        }
        return media.path("examples").properties().stream()
                .map(entry -> entry.getValue().path("value"))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** Bytes of no form in particular. */
    byte[] anything() {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return random.nextBoolean() ? bytes : Odd.text(random).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] garbled(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] changed = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            case 1 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            default -> {
                int from = random.nextInt(changed.length);
                int length = Math.min(changed.length - from, 1 + random.nextInt(20));
                System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), changed, from, length);
            }
        }
        return changed;
    }

    private JsonNode of(JsonNode described, int depth) {
        JsonNode schema = Operation.resolved(api, described);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (!schema.path(choice).isEmpty()) {
                return of(
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        depth);
            }
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        JsonNode type = schema.path("type");
        String named = type.isArray() ? type.path(0).asString("") : type.asString("");
        return switch (named) {
            case "object" -> object(schema, depth);
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int size = depth > DEEP ? 0 : random.nextInt(4); size > 0; size--) {
                    array.add(of(schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer" -> NODES.numberNode(random.nextInt(10) == 0 ? random.nextInt() : 1 + random.nextInt(60));
            case "number" -> NODES.numberNode(random.nextInt(1_000_000) / 100.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(text(schema.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (depth <= DEEP && (required.contains(property.getKey()) || random.nextInt(3) > 0)) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private String text(String format) {
        return switch (format) {
            case "uuid" ->
                random.nextInt(4) == 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : known.any(random);
            case "date", "date-time" -> Odd.moment(random);
            default -> random.nextBoolean() ? known.any(random) : "Bir metin " + random.nextInt(1_000);
        };
    }

    /** Puts values of the record where a name of the record stands. */
    private JsonNode withKnown(JsonNode body) {
        if (body instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (value.isString() && random.nextInt(3) > 0) {
                    List<String> fitting = known.of(name.endsWith("Id") ? plural(name) : name);
                    if (!fitting.isEmpty()) {
                        object.put(name, fitting.get(random.nextInt(fitting.size())));
                    }
                } else {
                    withKnown(value);
                }
            }
        } else {
            body.forEach(this::withKnown);
        }
        return body;
    }

    private static String plural(String name) {
        String one = name.substring(0, name.length() - 2);
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    private JsonNode changed(JsonNode body) {
        List<JsonNode> inner = new ArrayList<>();
        containers(body, inner);
        if (inner.isEmpty()) {
            return odd(body);
        }
        JsonNode place = inner.get(random.nextInt(inner.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 -> object.put(Odd.text(random), Odd.text(random));
                case 3 -> object.put(name, known.any(random));
                default -> object.set(name, odd(object.path(name)));
            }
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                case 2 -> array.addNull();
                default -> array.set(at, odd(array.get(at)));
            }
        }
        return body;
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainer() && !node.isEmpty()) {
            found.add(node);
        }
        node.forEach(child -> containers(child, found));
    }

    private JsonNode odd(JsonNode value) {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.stringNode("@@" + Odd.number(random) + "@@");
            case 1 -> NODES.stringNode(Odd.moment(random));
            case 2 -> NODES.arrayNode().add(value.deepCopy());
            case 3 -> NODES.objectNode();
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> nested();
            default -> NODES.stringNode(Odd.text(random));
        };
    }

    private JsonNode nested() {
        JsonNode node = NODES.arrayNode();
        for (int depth = random.nextInt(150); depth > 0; depth--) {
            node = random.nextBoolean()
                    ? NODES.arrayNode().add(node)
                    : NODES.objectNode().set("a", node);
        }
        return node;
    }
}
