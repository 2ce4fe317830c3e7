package org.defter.query.pages.audit;

import java.util.Map;
import java.util.stream.Collectors;
import org.defter.query.pages.platform.InTemplates;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Objects as indented JSON. Templates know it as {@code ${pretty}}. */
@InTemplates
public class Pretty {

    private final JsonMapper mapper;
    private final Texts texts;

    Pretty(JsonMapper mapper, Texts texts) {
        this.texts = texts;
        this.mapper =
                mapper.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /**
     * A computed value in words: constants, and people by their names; what is nested as JSON.
     *
     * @param names what identifiers are called
     */
    public String plain(String value, Map<String, String> names) {
        if (value.startsWith("[") || value.startsWith("{")) {
            JsonNode tree = mapper.readTree(value);
            return tree.isArray() && tree.valueStream().allMatch(JsonNode::isString)
                    ? tree.valueStream()
                            .map(JsonNode::asString)
                            .map(one -> names.getOrDefault(one, one))
                            .collect(Collectors.joining(", "))
                    : mapper.writeValueAsString(tree);
        }
        return texts.find("value.Check." + value)
                .or(() -> texts.find("value." + value))
                .orElseGet(() -> names.getOrDefault(value, value));
    }

    /** As JSON, one member a line; empty if there is nothing. */
    public String of(@Nullable Object value) {
        return value == null ? "" : mapper.writeValueAsString(value);
    }
}
