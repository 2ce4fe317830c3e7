package org.defter.query.pages.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.query.pages.act.Field.Kind;
import org.defter.query.pages.act.Field.Option;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** A form made from the schema of an act, with what was filled in and what is wrong with it. */
final class Form {

    /** Texts longer than this are asked for in several lines. */
    private static final int ONE_LINE = 300;

    /** Rows that are offered where there is none yet. */
    private static final int FIRST_ROWS = 1;

    /** How many rows the second button of a list adds: a council has its members entered at once. */
    private static final int MANY_ROWS = 10;

    private static final Set<String> LONG = Set.of(
            "text",
            "reasons",
            "reason",
            "findings",
            "needs",
            "mission",
            "vision",
            "scope",
            "operativeText",
            "note",
            "lessons");

    private final ApiDescription description;
    private final Choices choices;
    private final MultiValueMap<String, String> given;
    private final Map<String, String> errors;

    /**
     * A form.
     *
     * @param description of the API
     * @param choices what references can be chosen from
     * @param given what was filled in, by the names of the fields
     * @param errors what is wrong, by the names of the fields
     */
    Form(ApiDescription description, Choices choices, MultiValueMap<String, String> given, Map<String, String> errors) {
        this.description = description;
        this.choices = choices;
        this.given = given;
        this.errors = errors;
    }

    /** The fields of the act's particulars. */
    List<Field> fields(Act act) {
        return members(act.body(), act.schemaName(), "", true);
    }

    /**
     * The members of a group. In a group that may be left out none must be filled in: a browser would insist on it, and the API
     * says what is missing once the group is begun.
     */
    private List<Field> members(JsonNode schema, String schemaName, String prefix, boolean must) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        if (schema.path("properties").has(Attachments.DIGEST)) {
            // A file says these by itself; the API says so if there is neither.
            required.removeAll(Attachments.SAID_BY_A_FILE);
        }
        List<Field> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(member -> fields.add(field(
                        member.getKey(),
                        prefix + member.getKey(),
                        schemaName,
                        member.getValue(),
                        must && required.contains(member.getKey()))));
        // What the law lets be left out, the day above all, comes after what must be said.
        List<Field> ordered =
                new ArrayList<>(fields.stream().filter(Field::required).toList());
        ordered.addAll(fields.stream().filter(field -> !field.required()).toList());
        return ordered;
    }

    private Field field(String member, String name, String owner, JsonNode declared, boolean required) {
        JsonNode schema = description.resolve(declared);
        String schemaName = ApiDescription.nameOf(declared);
        List<Option> options = options(member, owner, schema);
        Kind kind = kind(member, schema, options);
        List<Field> fields = switch (kind) {
            case GROUP -> members(schema, schemaName, name + ".", required);
            case ROWS -> rows(name, owner, schema, required);
            case TEXT, LONG_TEXT, LINES, DAY, TIME, NUMBER, FILE, CHOICE, CHOICES, YES_NO -> List.of();
        };
        return new Field(
                name,
                "f-" + name.replaceAll("[^A-Za-z0-9]+", "-"),
                List.of("label." + owner + "." + member, "label." + member),
                List.of("hint." + owner + "." + member, "hint." + member),
                kind,
                required,
                given(name, kind, required, options),
                options,
                fields,
                errors.get(name),
                schema.path("maxLength").asInt(0));
    }

    /** What was given; where there is no choice, the only one. */
    private List<String> given(String name, Kind kind, boolean required, List<Option> options) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() && kind == Kind.CHOICE && required && options.size() == 1
                ? List.of(options.getFirst().value())
                : values;
    }

    private List<Option> options(String member, String owner, JsonNode schema) {
        JsonNode constants = ApiDescription.isList(schema)
                ? description.resolve(schema.path("items")).path("enum")
                : schema.path("enum");
        return constants.isMissingNode()
                ? choices.of(member, isReference(schema))
                : choices.named(owner + " " + member, constants);
    }

    private boolean isReference(JsonNode schema) {
        JsonNode single = ApiDescription.isList(schema) ? description.resolve(schema.path("items")) : schema;
        return single.path("format").asString("").equals("uuid");
    }

    private Kind kind(String member, JsonNode schema, List<Option> options) {
        if (ApiDescription.isList(schema)) {
            JsonNode item = description.resolve(schema.path("items"));
            if (item.path("properties").isObject()) {
                return Kind.ROWS;
            }
            return options.isEmpty() ? Kind.LINES : Kind.CHOICES;
        }
        if (!options.isEmpty()) {
            return Kind.CHOICE;
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> ApiDescription.isMap(schema) ? Kind.ROWS : Kind.GROUP;
            case "boolean" -> Kind.YES_NO;
            case "integer", "number" -> Kind.NUMBER;
            default -> text(member, schema);
        };
    }

    private static Kind text(String member, JsonNode schema) {
        if (member.equals(Attachments.DIGEST)) {
            return Kind.FILE;
        }
        if (schema.path("format").asString("").equals("date")) {
            return Kind.DAY;
        }
        if (schema.path("pattern").asString("").startsWith("^[0-9]{2}:")) {
            return Kind.TIME;
        }
        boolean several = LONG.contains(member) && schema.path("maxLength").asInt(0) > ONE_LINE;
        return several || schema.path("maxLength").asInt(0) > 1000 ? Kind.LONG_TEXT : Kind.TEXT;
    }

    /** The rows of a list of groups, or of a map, which is a list of keys and values. */
    private List<Field> rows(String name, String owner, JsonNode schema, boolean required) {
        int count = Math.max(
                FIRST_ROWS,
                Particulars.rowNumbers(given, name).stream()
                        .mapToInt(number -> number + 1)
                        .max()
                        .orElse(0));
        String added = given.getFirst("add");
        if (name.equals(added)) {
            count++;
        } else if ((name + "*" + MANY_ROWS).equals(added)) {
            count += MANY_ROWS;
        }
        List<Field> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String row = name + "[" + number + "]";
            List<Field> members = ApiDescription.isMap(schema)
                    ? List.of(part(row, "key", owner, name, Kind.TEXT), part(row, "value", owner, name, Kind.NUMBER))
                    : members(
                            description.resolve(schema.path("items")),
                            ApiDescription.nameOf(schema.path("items")),
                            row + ".",
                            required && number == 0 && schema.path("minItems").asInt(0) > 0);
            rows.add(new Field(
                    row,
                    "f-" + row.replaceAll("[^A-Za-z0-9]+", "-"),
                    List.of(),
                    List.of(),
                    Kind.GROUP,
                    false,
                    List.of(),
                    List.of(),
                    members,
                    errors.get(row),
                    0));
        }
        return rows;
    }

    private Field part(String row, String part, String owner, String name, Kind kind) {
        String full = row + "." + part;
        return new Field(
                full,
                "f-" + full.replaceAll("[^A-Za-z0-9]+", "-"),
                List.of("label." + owner + "." + name + "." + part, "label." + name + "." + part, "label." + part),
                List.of(),
                kind,
                false,
                given.getOrDefault(full, List.of()),
                List.of(),
                List.of(),
                errors.get(full),
                0);
    }
}
