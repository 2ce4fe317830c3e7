package org.defter.query.pages.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * One document of an import as its form shows it.
 *
 * @param fields its plain members
 * @param vote the members of the vote; none where the kind has no vote
 * @param voteRead how the vote was read
 * @param people the people, with empty lines for more
 * @param items the items, with an empty line for one more
 */
record Reviewed(
        List<Field> fields, @Nullable Json vote, @Nullable Reading voteRead, List<Row> people, List<Row> items) {

    private static final BigDecimal CLEAR = new BigDecimal("0.85");
    private static final BigDecimal LIKELY = new BigDecimal("0.6");

    /**
     * How a member came about.
     *
     * @param key of the words for it: clear, likely, unsure, changed, emptied, unknown, new, stands
     * @param number of its place in the text, if it has one
     */
    record Reading(String key, @Nullable Integer number) {

        private Reading standing() {
            return key.equals("unknown") || key.equals("new") ? this : new Reading("stands", null);
        }
    }

    /**
     * A member as a field.
     *
     * @param name of the member
     * @param form how it is typed in
     * @param value what it says; empty if unknown
     * @param reading how it came about
     * @param error what is wrong with it, if anything
     */
    record Field(
            String name,
            Members.Form form,
            String value,
            Reading reading,
            @Nullable String error) {}

    /**
     * A line of people or items.
     *
     * @param values what it says; without members for a new one
     * @param reading how it came about
     */
    record Row(Json values, Reading reading) {}

    static Reviewed of(String kind, Json document, Map<String, Integer> numbers, Map<String, String> errors) {
        Json content = document.object("content");
        Json marks = document.object("marks");
        List<String> corrected = document.texts("corrected");
        List<Field> fields = new ArrayList<>();
        for (String member : Members.of(kind)) {
            String value = Members.shown(member, content);
            fields.add(new Field(
                    member,
                    Members.form(member),
                    value,
                    reading(member, value.isEmpty(), marks, corrected, numbers),
                    errors.get(member)));
        }
        boolean votes = Members.votes(kind);
        return new Reviewed(
                fields,
                votes ? content.object("vote") : null,
                votes ? reading("vote", !content.has("vote"), marks, corrected, numbers) : null,
                Members.people(kind) ? rows("people", content, marks, corrected, numbers, 2) : List.of(),
                Members.items(kind) ? rows("items", content, marks, corrected, numbers, 1) : List.of());
    }

    /** One document of the record as its form shows it: what it says stands there, however it was read once. */
    static Reviewed standing(String kind, Json content, Map<String, String> errors) {
        Reviewed read = of(kind, new Json().with("content", content), Map.of(), errors);
        return new Reviewed(
                read.fields.stream()
                        .map(field ->
                                new Field(field.name, field.form, field.value, field.reading.standing(), field.error))
                        .toList(),
                read.vote,
                read.voteRead == null ? null : read.voteRead.standing(),
                standing(read.people),
                standing(read.items));
    }

    private static List<Row> standing(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(row.values, row.reading.standing()))
                .toList();
    }

    private static List<Row> rows(
            String list, Json content, Json marks, List<String> corrected, Map<String, Integer> numbers, int more) {
        List<Row> rows = new ArrayList<>();
        for (Json values : content.objects(list)) {
            rows.add(new Row(values, reading(list + "[" + rows.size() + "]", false, marks, corrected, numbers)));
        }
        for (int i = 0; i < more; i++) {
            rows.add(new Row(new Json(), new Reading("new", null)));
        }
        return rows;
    }

    private static Reading reading(
            String member, boolean unknown, Json marks, List<String> corrected, Map<String, Integer> numbers) {
        if (corrected.contains(member)) {
            return new Reading(unknown ? "emptied" : "changed", null);
        }
        if (unknown) {
            return new Reading("unknown", null);
        }
        BigDecimal confidence = marks.object(member).decimal("confidence").orElse(BigDecimal.ZERO);
        String key =
                confidence.compareTo(CLEAR) >= 0 ? "clear" : confidence.compareTo(LIKELY) >= 0 ? "likely" : "unsure";
        return new Reading(key, numbers.get(member));
    }

    /** What is wrong, by the member it is wrong with. */
    static Map<String, String> errors(@Nullable Json problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (problem != null) {
            for (Json error : problem.objects("errors")) {
                String member = error.text("field")
                        .replaceFirst("^/(documents/\\d+|content)/", "")
                        .replaceFirst("^/", "")
                        .replaceFirst("/.*", "");
                errors.putIfAbsent(member, error.text("message"));
            }
        }
        return errors;
    }
}
