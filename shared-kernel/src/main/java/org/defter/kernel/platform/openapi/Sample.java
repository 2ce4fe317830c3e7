package org.defter.kernel.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An example of a schema, for readers where nobody wrote a better one. */
final class Sample {

    private static final String REFERENCE = "#/components/schemas/";
    private static final int DEPTH = 8;

    private final OpenAPI api;

    Sample(OpenAPI api) {
        this.api = api;
    }

    /** A value that fits the schema, or null where the nesting has no end. */
    @Nullable
    Object of(@Nullable Schema<?> schema) {
        return of(schema, 0);
    }

    /** Whether an empty object does not fit the schema. */
    boolean needsFields(@Nullable Schema<?> given) {
        Schema<?> schema = resolved(given);
        return schema != null
                && schema.getRequired() != null
                && !schema.getRequired().isEmpty();
    }

    private @Nullable Object of(@Nullable Schema<?> given, int depth) {
        Schema<?> schema = resolved(given);
        if (schema == null || depth > DEPTH) {
            return null;
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        if (schema.getOneOf() != null && !schema.getOneOf().isEmpty()) {
            return of(schema.getOneOf().getFirst(), depth + 1);
        }
        return switch (type(schema)) {
            case "integer" -> whole(schema);
            case "number" -> 1.5;
            case "boolean" -> true;
            case "array" -> list(schema, depth);
            case "object" -> object(schema, depth);
            case String text -> text(schema);
        };
    }

    private @Nullable Schema<?> resolved(@Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        return api.getComponents().getSchemas().get(schema.get$ref().substring(REFERENCE.length()));
    }

    private static String type(Schema<?> schema) {
        if (schema.getTypes() != null && !schema.getTypes().isEmpty()) {
            return schema.getTypes().iterator().next();
        }
        if (schema.getType() != null) {
            return schema.getType();
        }
        return schema.getProperties() == null ? "string" : "object";
    }

    private static Object whole(Schema<?> schema) {
        return schema.getMinimum() == null ? 1 : schema.getMinimum().max(BigDecimal.ONE);
    }

    private List<Object> list(Schema<?> schema, int depth) {
        Object item = of(schema.getItems(), depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private Map<String, Object> object(Schema<?> schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                Object value = of(property, depth + 1);
                if (value != null) {
                    object.put(name, value);
                }
            });
        }
        return object;
    }

    private static String text(Schema<?> schema) {
        return switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "uuid" -> "704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10";
            case "date" -> "2024-03-11";
            case "date-time" -> "2024-03-11T10:30:00+03:00";
            case "time", "local-time" -> "10:30:00";
            case String other -> "metin";
        };
    }
}
