package org.defter.query.pages.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** What was asked of a list, in words: what the print of it says it is a list of. Templates know it as {@code ${narrowed}}. */
@InTemplates
public class Narrowed {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Api api;
    private final Names names;
    private final Texts texts;

    Narrowed(Api api, Names names, Texts texts) {
        this.api = api;
        this.names = names;
        this.texts = texts;
    }

    /** What a filter is called; its name of the API if it has none. */
    public String name(String filter) {
        return texts.find("export.filter." + filter)
                .or(() -> texts.find("label." + filter))
                .orElse(filter);
    }

    /**
     * A value a list was narrowed by.
     *
     * @param filter its name of the API
     * @param value as the address has it
     * @return a day or a month as people write it, a constant under its name, an identifier as what it stands for is called; else as it was written,
     *     also where the reader may not know what it stands for
     */
    public String words(String filter, String value) {
        if (IDENTIFIER.matcher(value).matches()) {
            return called(filter, value).filter(name -> !name.isBlank()).orElse(value);
        }
        if (filter.equals("month")) {
            return texts.title(value);
        }
        return DAY.matcher(value).matches() ? texts.day(value) : texts.value(value);
    }

    private Optional<String> called(String filter, String id) {
        return switch (filter) {
            case "unit" -> Optional.ofNullable(names.allUnits().get(id));
            case "commission" -> found("commissions", id, "name");
            case "council" -> found("councils", id, "term");
            case "municipality" -> found("municipalities", id, "name");
            case "plan" ->
                api.find("/api/plans/{id}", id)
                        .map(plan -> plan.object("content").object("profile").text("title"));
            default -> Optional.empty();
        };
    }

    private Optional<String> found(String collection, String id, String name) {
        return api.find("/api/" + collection + "/{id}", id).map(one -> one.text(name));
    }
}
