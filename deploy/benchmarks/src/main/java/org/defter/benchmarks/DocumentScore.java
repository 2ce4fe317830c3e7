package org.defter.benchmarks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.defter.kernel.extraction.CitedLaw;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.extraction.Extraction;
import org.defter.kernel.extraction.ListedItem;
import org.defter.kernel.extraction.NamedPerson;
import org.defter.kernel.extraction.StatedVote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was read from documents with what a careful person reads in them, field by field.
 *
 * <p>Every value is a fact: each person's name, office and status, each article of a law, each member of a vote. A fact
 * that was read and stands in the document is right; one that was read and does not is wrong; one that stands there and was
 * not read is missing. Where the document says nothing and nothing was read, unknown was kept unknown.
 */
public final class DocumentScore {

    /** Facts of one field. */
    static final class Count {
        int right;
        int wrong;
        int missing;
        int keptUnknown;
        int invented;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missing == 0 ? 1 : (double) right / (right + missing);
        }

        void add(Count other) {
            right += other.right;
            wrong += other.wrong;
            missing += other.missing;
            keptUnknown += other.keptUnknown;
            invented += other.invented;
        }
    }

    private static final List<String> SCALARS = List.of(
            "municipality",
            "unit",
            "councilDate",
            "agendaItem",
            "subject",
            "reportDate",
            "reportNumber",
            "decisionDate",
            "decisionNumber",
            "opinion",
            "outcome",
            "meetingDate",
            "meetingTime",
            "endTime",
            "place",
            "term",
            "session",
            "sitting",
            "presentCount",
            "absentCount");

    private final Map<String, Map<String, Count>> byKind = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int documents;

    /** Compares one document. */
    public void add(String name, JsonNode expected, Extraction read) {
        documents++;
        String kind = expected.path("kind").asString();
        one(name, kind, "kind", kind, read.kind().name());
        JsonNode entries = expected.path("entries");
        List<Map<String, Object>> told = new ArrayList<>();
        entries.forEach(entry -> told.add(facts(entry)));
        List<Map<String, Object>> found = new ArrayList<>();
        read.entries().forEach(entry -> found.add(facts(entry.content())));
        List<int[]> pairs = pairs(told, found);
        for (int[] pair : pairs) {
            Map<String, Object> want = pair[0] < 0 ? Map.of() : told.get(pair[0]);
            Map<String, Object> have = pair[1] < 0 ? Map.of() : found.get(pair[1]);
            compare(name + (pairs.size() > 1 ? "#" + (pair[0] + 1) : ""), kind, want, have);
        }
    }

    /** Pairs of entries, in their order; what has no counterpart stands alone. */
    private static List<int[]> pairs(List<Map<String, Object>> told, List<Map<String, Object>> found) {
        List<int[]> pairs = new ArrayList<>();
        if (told.size() == found.size()) {
            for (int i = 0; i < told.size(); i++) {
                pairs.add(new int[] {i, i});
            }
            return pairs;
        }
        boolean[] used = new boolean[found.size()];
        for (int i = 0; i < told.size(); i++) {
            int best = -1;
            int score = 1;
            for (int k = 0; k < found.size(); k++) {
                int same = 0;
                for (String field :
                        List.of("decisionNumber", "reportNumber", "subject", "agendaItem", "reportDate", "number")) {
                    Object want = told.get(i).get(field);
                    if (want != null && equal(field, want, found.get(k).get(field))) {
                        same += 2;
                    }
                }
                if (!used[k] && same > score) {
                    score = same;
                    best = k;
                }
            }
            if (best >= 0) {
                used[best] = true;
            }
            pairs.add(new int[] {i, best});
        }
        for (int k = 0; k < found.size(); k++) {
            if (!used[k]) {
                pairs.add(new int[] {-1, k});
            }
        }
        return pairs;
    }

    private void compare(String name, String kind, Map<String, Object> want, Map<String, Object> have) {
        for (String field : SCALARS) {
            one(name, kind, field, want.get(field), have.get(field));
        }
        for (String field : List.of("commissions", "referredTo", "laws")) {
            set(name, kind, field, strings(want.get(field)), strings(have.get(field)));
        }
        for (String member : List.of("vote.mode", "vote.yes", "vote.no", "vote.abstain")) {
            one(name, kind, member, want.get(member), have.get(member));
        }
        set(name, kind, "vote.against", strings(want.get("vote.against")), strings(have.get("vote.against")));
        people(name, kind, list(want.get("people")), list(have.get("people")));
        items(name, kind, list(want.get("items")), list(have.get("items")));
    }

    private void people(String name, String kind, List<Map<String, Object>> want, List<Map<String, Object>> have) {
        List<Map<String, Object>> rest = new ArrayList<>(have);
        if (want.isEmpty() && have.isEmpty()) {
            count(kind, "people.name").keptUnknown++;
        }
        for (Map<String, Object> person : want) {
            Map<String, Object> match = rest.stream()
                    .filter(other -> equal("name", Objects.requireNonNull(person.get("name")), other.get("name")))
                    .findFirst()
                    .orElse(null);
            if (match != null) {
                rest.remove(match);
            }
            Map<String, Object> other = match == null ? Map.of() : match;
            one(name, kind, "people.name", person.get("name"), other.get("name"));
            one(name, kind, "people.office", person.get("office"), other.get("office"));
            one(name, kind, "people.status", person.get("status"), other.get("status"));
        }
        for (Map<String, Object> person : rest) {
            one(name, kind, "people.name", null, person.get("name"));
        }
    }

    private void items(String name, String kind, List<Map<String, Object>> want, List<Map<String, Object>> have) {
        for (int[] pair : pairs(want, have)) {
            Map<String, Object> told = pair[0] < 0 ? Map.of() : want.get(pair[0]);
            Map<String, Object> read = pair[1] < 0 ? Map.of() : have.get(pair[1]);
            for (String member : List.of(
                    "number",
                    "subject",
                    "unit",
                    "outcome",
                    "decisionNumber",
                    "vote.mode",
                    "vote.yes",
                    "vote.no",
                    "vote.abstain")) {
                one(name + " item " + (pair[0] + 1), kind, "items." + member, told.get(member), read.get(member));
            }
            set(name, kind, "items.referredTo", strings(told.get("referredTo")), strings(read.get("referredTo")));
            set(name, kind, "items.vote.against", strings(told.get("vote.against")), strings(read.get("vote.against")));
        }
    }

    private void one(String name, String kind, String field, @Nullable Object want, @Nullable Object have) {
        Count count = count(kind, field);
        if (want == null && have == null) {
            count.keptUnknown++;
        } else if (want == null) {
            count.wrong++;
            count.invented++;
            differences.add(name + " " + field + ": invented " + have);
        } else if (have == null) {
            count.missing++;
            differences.add(name + " " + field + ": missing " + want);
        } else if (equal(field, want, have)) {
            count.right++;
        } else {
            count.wrong++;
            count.missing++;
            differences.add(name + " " + field + ": " + have + " instead of " + want);
        }
    }

    private void set(String name, String kind, String field, List<String> want, List<String> have) {
        Count count = count(kind, field);
        if (want.isEmpty() && have.isEmpty()) {
            count.keptUnknown++;
            return;
        }
        List<String> rest =
                new ArrayList<>(have.stream().map(DocumentScore::folded).toList());
        for (String value : want) {
            if (rest.remove(folded(value))) {
                count.right++;
            } else {
                count.missing++;
                differences.add(name + " " + field + ": missing " + value);
            }
        }
        for (String value : rest) {
            count.wrong++;
            count.invented += want.isEmpty() ? 1 : 0;
            differences.add(name + " " + field + ": invented " + value);
        }
    }

    private Count count(String kind, String field) {
        return byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>()).computeIfAbsent(field, f -> new Count());
    }

    private static boolean equal(String field, Object want, @Nullable Object have) {
        if (have == null) {
            return false;
        }
        String one = folded(want.toString());
        String other = folded(have.toString());
        if (one.equals(other)) {
            return true;
        }
        if (!field.endsWith("subject")) {
            return false;
        }
        List<String> words = new ArrayList<>(Arrays.asList(one.split(" ")));
        List<String> others = new ArrayList<>(Arrays.asList(other.split(" ")));
        int all = Math.max(words.size(), others.size());
        int common = 0;
        for (String word : words) {
            common += others.remove(word) ? 1 : 0;
        }
        return common >= 0.9 * all;
    }

    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.of("tr")), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    // ----- both sides in one form

    private static Map<String, Object> facts(JsonNode entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String field : SCALARS) {
            put(facts, field, entry.get(field));
        }
        List<String> commissions = new ArrayList<>();
        entry.path("commissions").forEach(name -> commissions.add(name.asString()));
        if (entry.has("commission")) {
            commissions.add(entry.path("commission").asString());
        }
        facts.put("commissions", commissions);
        List<String> laws = new ArrayList<>();
        entry.path("laws").forEach(law -> {
            if (law.path("articles").isEmpty()) {
                laws.add(law.path("law").asString());
            }
            law.path("articles").forEach(article -> laws.add(law.path("law").asString() + " " + article.asString()));
        });
        facts.put("laws", laws);
        decided(facts, entry);
        List<Map<String, Object>> people = new ArrayList<>();
        entry.path("people").forEach(person -> {
            Map<String, Object> member = new LinkedHashMap<>();
            put(member, "name", person.get("name"));
            put(member, "office", person.get("office"));
            put(member, "status", person.get("status"));
            people.add(member);
        });
        facts.put("people", people);
        List<Map<String, Object>> items = new ArrayList<>();
        entry.path("items").forEach(item -> {
            Map<String, Object> member = new LinkedHashMap<>();
            for (String field : List.of("number", "subject", "unit", "outcome", "decisionNumber")) {
                put(member, field, item.get(field));
            }
            decided(member, item);
            items.add(member);
        });
        facts.put("items", items);
        return facts;
    }

    private static void decided(Map<String, Object> facts, JsonNode node) {
        List<String> referred = new ArrayList<>();
        node.path("referredTo").forEach(name -> referred.add(name.asString()));
        facts.put("referredTo", referred);
        JsonNode vote = node.path("vote");
        for (String member : List.of("mode", "yes", "no", "abstain")) {
            put(facts, "vote." + member, vote.get(member));
        }
        List<String> against = new ArrayList<>();
        vote.path("against").forEach(name -> against.add(name.asString()));
        facts.put("vote.against", against);
    }

    private static void put(Map<String, Object> facts, String field, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            facts.put(field, value.asString());
        }
    }

    private static Map<String, Object> facts(DocumentContent content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "municipality", content.municipality());
        put(facts, "unit", content.unit());
        put(facts, "councilDate", content.councilDate());
        put(facts, "agendaItem", content.agendaItem());
        put(facts, "subject", content.subject());
        put(facts, "reportDate", content.reportDate());
        put(facts, "reportNumber", content.reportNumber());
        put(facts, "decisionDate", content.decisionDate());
        put(facts, "decisionNumber", content.decisionNumber());
        put(facts, "opinion", content.opinion());
        put(facts, "outcome", content.outcome());
        put(facts, "meetingDate", content.meetingDate());
        put(facts, "meetingTime", content.meetingTime());
        put(facts, "endTime", content.endTime());
        put(facts, "place", content.place());
        put(facts, "term", content.term());
        put(facts, "session", content.session());
        put(facts, "sitting", content.sitting());
        put(facts, "presentCount", content.presentCount());
        put(facts, "absentCount", content.absentCount());
        facts.put("commissions", content.commissions());
        facts.put("referredTo", content.referredTo());
        List<String> laws = new ArrayList<>();
        for (CitedLaw law : content.laws()) {
            if (law.articles().isEmpty()) {
                laws.add(law.law());
            }
            law.articles().forEach(article -> laws.add(law.law() + " " + article));
        }
        facts.put("laws", laws);
        vote(facts, content.vote());
        List<Map<String, Object>> people = new ArrayList<>();
        for (NamedPerson person : content.people()) {
            Map<String, Object> member = new LinkedHashMap<>();
            put(member, "name", person.name());
            put(member, "office", person.office());
            put(member, "status", person.status());
            people.add(member);
        }
        facts.put("people", people);
        List<Map<String, Object>> items = new ArrayList<>();
        for (ListedItem item : content.items()) {
            Map<String, Object> member = new LinkedHashMap<>();
            put(member, "number", item.number());
            put(member, "subject", item.subject());
            put(member, "unit", item.unit());
            put(member, "outcome", item.outcome());
            put(member, "decisionNumber", item.decisionNumber());
            member.put("referredTo", item.referredTo());
            vote(member, item.vote());
            items.add(member);
        }
        facts.put("items", items);
        return facts;
    }

    private static void vote(Map<String, Object> facts, @Nullable StatedVote vote) {
        if (vote == null) {
            return;
        }
        put(facts, "vote.mode", vote.mode());
        put(facts, "vote.yes", vote.yes());
        put(facts, "vote.no", vote.no());
        put(facts, "vote.abstain", vote.abstain());
        facts.put("vote.against", vote.against());
    }

    private static void put(Map<String, Object> facts, String field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value.toString());
        }
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> strings.add(String.valueOf(element)));
        }
        return strings;
    }

    private static List<Map<String, Object>> list(@Nullable Object value) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> map) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    map.forEach((key, member) -> copy.put(String.valueOf(key), member));
                    maps.add(copy);
                }
            }
        }
        return maps;
    }

    // ----- results

    /** How many documents were compared. */
    public int documents() {
        return documents;
    }

    /** What differed, in words; for tuning, never for texts that are held out. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** The counts by kind and field. */
    Map<String, Map<String, Count>> counts() {
        return byKind;
    }

    /** The counts of all kinds together. */
    Count total() {
        Count total = new Count();
        byKind.values().forEach(fields -> fields.values().forEach(total::add));
        return total;
    }

    /** Share of facts read that are right, 0 to 1. */
    public double precision() {
        return total().precision();
    }

    /** Share of facts told that were read right, 0 to 1. */
    public double recall() {
        return total().recall();
    }

    /** Share of fields without a statement in the document for which nothing was read, 0 to 1. */
    public double keptUnknown() {
        Count total = total();
        return total.keptUnknown + total.invented == 0
                ? 1
                : (double) total.keptUnknown / (total.keptUnknown + total.invented);
    }
}
