package org.defter.query.pages.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two states of something as one list of fields, with what changed between them. */
@Component
class Fields {

    /** What may come next follows from the state and is no part of it. */
    private static final String NEXT = "nextActs";

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH =
            Pattern.compile("/(?:month|recesses/\\d+|(?:council|report|decision|meeting|document)Date|foundedOn)$");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

    private final Texts texts;

    Fields(Texts texts) {
        this.texts = texts;
    }

    /**
     * One field.
     *
     * @param path members from the outside to the inside, in the reader's language
     * @param before what it was; empty if it was not there
     * @param after what it is; empty if it is there no longer
     * @param changed whether that is different
     */
    record Line(String path, String before, String after, boolean changed) {

        /** Whether it was not there before. */
        public boolean added() {
            return before.isEmpty();
        }

        /** Whether it is there no longer. */
        public boolean removed() {
            return after.isEmpty();
        }
    }

    /**
     * The fields of both states, in the order of the later one.
     *
     * @param names what identifiers are called
     */
    List<Line> compare(Json before, Json after, Map<String, String> names) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        flatten("", before, old);
        flatten("", after, now);
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(old.keySet());
        List<Line> lines = new ArrayList<>();
        for (String path : paths) {
            String was = old.getOrDefault(path, "");
            String is = now.getOrDefault(path, "");
            lines.add(new Line(
                    named(path),
                    words(path, names.getOrDefault(was, was)),
                    words(path, names.getOrDefault(is, is)),
                    !was.equals(is)));
        }
        return lines;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> fields) {
        switch (value) {
            case null -> {
                // What is unknown is left out.
            }
            case Json object ->
                object.forEach((name, inner) -> {
                    if (!name.equals(NEXT)) {
                        flatten(path + "/" + name, inner, fields);
                    }
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(path + "/" + i, list.get(i), fields);
                }
            }
            default -> fields.put(path, value.toString());
        }
    }

    /** Members by their labels, places in lists counted from 1. */
    private String named(String path) {
        return Stream.of(path.substring(1).split("/"))
                .map(part -> Character.isDigit(part.charAt(0))
                        ? Integer.toString(Integer.parseInt(part) + 1)
                        : texts.find("field." + part)
                                .or(() -> texts.find("label." + part))
                                .orElse(part))
                .collect(Collectors.joining(" › "));
    }

    private String words(String path, String value) {
        if (CONSTANT.matcher(value).matches()) {
            return texts.value(value);
        }
        if (DAY.matcher(value).matches()) {
            return texts.day(value);
        }
        if (MONTH.matcher(path).find()) {
            return texts.title(value);
        }
        return INSTANT.matcher(value).matches() ? texts.time(value) : value;
    }
}
