package org.defter.query.pages.act;

import org.defter.query.pages.platform.ApiDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The description of the API (OpenAPI 3.1), as forms read it. */
@Component
class ApiDescription {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ApiDocument document;

    ApiDescription(ApiDocument document) {
        this.document = document;
    }

    JsonNode document() {
        return document.read();
    }

    /** The schema itself, where only its name is given. */
    JsonNode resolve(JsonNode schema) {
        String name = nameOf(schema);
        return name.isEmpty()
                ? schema
                : document().path("components").path("schemas").path(name);
    }

    /** The name of a schema that is referred to; empty for one that stands where it is used. */
    static String nameOf(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
    }

    /** Whether a schema is a list's. */
    static boolean isList(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }

    /** Whether a schema is a map's, with keys that are not known beforehand. */
    static boolean isMap(JsonNode schema) {
        return schema.path("additionalProperties").isObject();
    }
}
