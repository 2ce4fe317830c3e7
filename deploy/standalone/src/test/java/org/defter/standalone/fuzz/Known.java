package org.defter.standalone.fuzz;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is in the record already, by the name under which the API shows it, so that requests get beyond "not found". */
public final class Known {

    private static final Pattern COLLECTION = Pattern.compile("^/api/([a-z-]+).*");
    private static final int KEPT = 200;

    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    /** Takes in what an answer shows: the text under each name, and under {@code id} of a list also under that of the list. */
    public void learn(String path, JsonNode answer) {
        String collection = COLLECTION.matcher(path).replaceFirst("$1");
        answer.path("items").forEach(item -> keep(collection, item.path("id")));
        learn(answer);
    }

    private void learn(JsonNode node) {
        node.properties().forEach(entry -> {
            keep(entry.getKey(), entry.getValue());
            // What a path calls {fundingId} is an id among the fundings.
            entry.getValue().valueStream().forEach(part -> keep(one(entry.getKey()) + "Id", part.path("id")));
        });
        node.forEach(this::learn);
    }

    private static String one(String many) {
        return many.endsWith("ies") ? many.substring(0, many.length() - 3) + "y" : many.replaceFirst("s$", "");
    }

    private void keep(String name, JsonNode value) {
        if (value.isString() || value.isNumber()) {
            Set<String> kept = values.computeIfAbsent(name, _ -> new LinkedHashSet<>());
            if (kept.size() < KEPT) {
                kept.add(value.asString());
            }
        }
    }

    /** How many values there are. */
    public int size() {
        return values.values().stream().mapToInt(Set::size).sum();
    }

    /** The identifiers a list showed. */
    public List<String> of(String name) {
        return List.copyOf(values.getOrDefault(name, Set.of()));
    }

    /** Something that fits a parameter of a path, or if there is nothing like it, anything. */
    String forPath(String path, String name, RandomGenerator random) {
        String before = path.substring(0, path.indexOf("{" + name + "}"));
        boolean collection = before.matches("/api/[a-z-]+/");
        if (random.nextInt(8) == 0) {
            return any(random);
        }
        List<String> fitting = collection ? of(COLLECTION.matcher(before).replaceFirst("$1")) : List.of();
        return fitting.isEmpty() ? named(name, random) : fitting.get(random.nextInt(fitting.size()));
    }

    /** Something shown under that name, or if there is nothing, anything. */
    String named(String name, RandomGenerator random) {
        List<String> fitting = of(name);
        return fitting.isEmpty() ? any(random) : fitting.get(random.nextInt(fitting.size()));
    }

    /** Any value of any name. */
    String any(RandomGenerator random) {
        List<String> names = List.copyOf(values.keySet());
        return named(names.get(random.nextInt(names.size())), random);
    }
}
