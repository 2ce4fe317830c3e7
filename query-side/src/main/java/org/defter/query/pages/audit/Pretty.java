package org.defter.query.pages.audit;

import org.defter.query.pages.platform.InTemplates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Objects as indented JSON. Templates know it as {@code ${pretty}}. */
@InTemplates
public class Pretty {

    private final JsonMapper mapper;

    Pretty(JsonMapper mapper) {
        this.mapper = mapper.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /** As JSON, one member a line; empty if there is nothing. */
    public String of(@Nullable Object value) {
        return value == null ? "" : mapper.writeValueAsString(value);
    }
}
