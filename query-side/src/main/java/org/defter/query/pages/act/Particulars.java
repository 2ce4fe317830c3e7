package org.defter.query.pages.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * The particulars of an act, made from what was filled in. What was left empty is left out, and nothing else is lost on the way:
 * what cannot be read as the schema wants it is sent as it was written, and the API says what is wrong.
 */
final class Particulars {

    private final ApiDescription description;
    private final MultiValueMap<String, String> given;

    private Particulars(ApiDescription description, MultiValueMap<String, String> given) {
        this.description = description;
        this.given = given;
    }

    /** The particulars of an act as JSON. */
    static Map<String, Object> of(Act act, ApiDescription description, MultiValueMap<String, String> given) {
        return new Particulars(description, given).object(act.body(), "");
    }

    private Map<String, Object> object(JsonNode schema, String prefix) {
        Map<String, Object> body = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(member -> {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asString().equals(member.getKey()));
            Object value = value(prefix + member.getKey(), description.resolve(member.getValue()), required);
            if (value != null) {
                body.put(member.getKey(), value);
            }
        });
        return body;
    }

    private @Nullable Object value(String name, JsonNode schema, boolean required) {
        if (ApiDescription.isList(schema)) {
            return list(name, schema, required);
        }
        if (ApiDescription.isMap(schema)) {
            return map(name, schema, required);
        }
        if (schema.path("properties").isObject()) {
            Map<String, Object> inner = object(schema, name + ".");
            return inner.isEmpty() && !required ? null : inner;
        }
        String text = given.getFirst(name);
        return text == null || text.isBlank() ? null : scalar(text, schema);
    }

    private @Nullable List<Object> list(String name, JsonNode schema, boolean required) {
        JsonNode item = description.resolve(schema.path("items"));
        List<Object> list = new ArrayList<>();
        if (item.path("properties").isObject()) {
            for (int number : rowNumbers(given, name)) {
                Map<String, Object> row = object(item, name + "[" + number + "].");
                if (!isBare(row)) {
                    list.add(row);
                }
            }
        } else {
            given.getOrDefault(name, List.of()).stream()
                    .flatMap(String::lines)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> list.add(scalar(line, item)));
        }
        return list.isEmpty() && !required ? null : list;
    }

    /** Whether nothing was filled in: only what is preset, such as an empty group, is there. */
    private static boolean isBare(Map<String, Object> row) {
        return row.values().stream()
                .allMatch(value -> (value instanceof Map<?, ?> map && map.isEmpty())
                        || (value instanceof List<?> inner && inner.isEmpty()));
    }

    private @Nullable Map<String, Object> map(String name, JsonNode schema, boolean required) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int number : rowNumbers(given, name)) {
            String key = given.getFirst(name + "[" + number + "].key");
            String value = given.getFirst(name + "[" + number + "].value");
            if (key != null && !key.isBlank() && value != null && !value.isBlank()) {
                map.put(key.strip(), scalar(value, schema.path("additionalProperties")));
            }
        }
        return map.isEmpty() && !required ? null : map;
    }

    private static Object scalar(String text, JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "integer" -> Numbers.whole(text);
            case "number" -> Numbers.decimal(text);
            case "boolean" -> text.equals("true");
            // Browsers end lines with CR LF; the record knows line feeds only.
            default -> text.replace("\r\n", "\n").strip();
        };
    }

    /** The numbers of the rows of a list of which something was filled in. */
    static Set<Integer> rowNumbers(MultiValueMap<String, String> given, String name) {
        Set<Integer> numbers = new TreeSet<>();
        String prefix = name + "[";
        given.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key ->
                        key.substring(prefix.length(), Math.max(prefix.length(), key.indexOf(']', prefix.length()))))
                .filter(number -> number.matches("\\d{1,3}"))
                .forEach(number -> numbers.add(Integer.valueOf(number)));
        return numbers;
    }
}
