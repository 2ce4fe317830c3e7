package org.defter.query.pages.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Reasoned;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Paths and values of the API in the reader's words. */
final class InWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Members of a table by year; no list of the record is as long. */
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    /** Members that are months, or days of which only the month may be known; what looks like one elsewhere may be a number somebody gave. */
    private static final Set<String> MONTHS = Set.of(
            "month",
            "recesses",
            "councilDate",
            "reportDate",
            "decisionDate",
            "meetingDate",
            "documentDate",
            "foundedOn");

    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Texts texts;
    private final EventNames events;
    private final Map<String, String> names;
    private final Reasoned reasoned;

    /**
     * Words for what the API says.
     *
     * @param texts of the pages
     * @param events whose fields have names as well
     * @param names of units, persons, sittings and the like, by identifier
     * @param reasoned for steps of computations
     */
    InWords(Texts texts, EventNames events, Map<String, String> names, Reasoned reasoned) {
        this.texts = texts;
        this.events = events;
        this.names = names;
        this.reasoned = reasoned;
    }

    /** A path as a heading: {@code Kararlar 1 › Oylama › Kabul}. */
    String path(List<String> path) {
        List<String> words = new ArrayList<>();
        for (String step : path) {
            if (YEAR.matcher(step).matches() && !words.isEmpty()) {
                words.add(words.removeLast() + " " + step);
            } else if (step.matches("\\d{1,6}") && !words.isEmpty()) {
                words.add(words.removeLast() + " " + (Integer.parseInt(step) + 1));
            } else {
                words.add(member(step));
            }
        }
        return String.join(" › ", words);
    }

    private String member(String name) {
        return texts.find("member." + name)
                .or(() -> Optional.of(events.field(name)).filter(text -> !text.isEmpty()))
                .or(() -> texts.find("label." + name))
                .orElseGet(() -> HUMPS.matcher(name).replaceAll(" "));
    }

    /** A value as people write it. */
    String value(String member, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return String.join(
                    ", ", list.stream().map(one -> value(member, one)).toList());
        }
        if (value instanceof Json group) {
            return group(group);
        }
        return plain(member, value);
    }

    /** A group that is read as one thing. */
    private String group(Json group) {
        if (group.has("formula")) {
            return group.text("rule") + ": " + reasoned.sentence(group).words();
        }
        if (group.has("year") && group.has("number")) {
            return group.text("year") + "/" + group.text("number");
        }
        if (group.has("contentHash")) {
            return value("planId", group.get("planId")) + ", " + texts.of("file.plan.version", group.text("version"));
        }
        if (group.has("article")) {
            return texts.of("file.basis", group.text("law"), group.text("article"));
        }
        if (group.has("amount")) {
            return texts.money(group.get("amount"), group.get("currency"));
        }
        if (group.has("hash")) {
            return group.text("id");
        }
        List<String> parts = new ArrayList<>();
        group.forEach((name, one) -> parts.add(member(name) + ": " + value(name, one)));
        return String.join("; ", parts);
    }

    private String plain(String member, Object value) {
        String text = value.toString();
        if (value instanceof Boolean || CONSTANT.matcher(text).matches()) {
            return texts.value(member, text);
        }
        if (DAY.matcher(text).matches()) {
            return texts.day(text);
        }
        if (MONTHS.contains(member)) {
            return texts.title(text);
        }
        if (INSTANT.matcher(text).matches()) {
            return texts.time(text);
        }
        if (UUID.matcher(text).matches()) {
            return names.getOrDefault(text, text.substring(0, 8) + "…");
        }
        return HASH.matcher(text).matches() ? text.substring(0, 12) + "…" : text;
    }
}
