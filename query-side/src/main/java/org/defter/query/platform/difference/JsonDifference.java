package org.defter.query.platform.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How two states of the same thing differ, field by field.
 *
 * <p>Elements of a list are the same by what identifies them and not by their place: by their identifier, number, code, kind
 * or year, whichever all of them have and no two share. Where nothing does, they are compared place by place.
 */
public final class JsonDifference {

    private static final List<String> IDENTIFYING = List.of("id", "number", "decision", "code", "kind", "year");

    /** A text shorter than this is a value: its words are not worth telling apart. */
    private static final int SHORTEST_TEXT = 20;

    private final List<FieldDifferenceView> found = new ArrayList<>();

    private JsonDifference() {}

    /** The fields that differ, in the order of the later state; what only the earlier one has comes after its neighbours. */
    public static List<FieldDifferenceView> between(JsonNode before, JsonNode after) {
        JsonDifference difference = new JsonDifference();
        difference.compare("", "", before, after);
        return List.copyOf(difference.found);
    }

    private void compare(String oldPointer, String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            if (before != null || after != null) {
                found.add(new FieldDifferenceView(after == null ? oldPointer : pointer, before, after, List.of()));
            }
        } else if (before.isObject() && after.isObject()) {
            objects(oldPointer, pointer, before, after);
        } else if (before.isArray() && after.isArray()) {
            arrays(oldPointer, pointer, before, after);
        } else if (!before.equals(after)) {
            found.add(new FieldDifferenceView(pointer, before, after, pieces(before, after)));
        }
    }

    private static List<TextPieceView> pieces(JsonNode before, JsonNode after) {
        boolean texts = before.isString()
                && after.isString()
                && before.asString().length() >= SHORTEST_TEXT
                && after.asString().length() >= SHORTEST_TEXT;
        return texts ? TextDifference.byWord(before.asString(), after.asString()) : List.of();
    }

    private void objects(String oldPointer, String pointer, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.propertyNames().forEach(names::add);
        before.propertyNames().forEach(names::add);
        for (String name : names) {
            String step = "/" + name.replace("~", "~0").replace("/", "~1");
            compare(oldPointer + step, pointer + step, before.get(name), after.get(name));
        }
    }

    private void arrays(String oldPointer, String pointer, JsonNode before, JsonNode after) {
        Optional<String> identifier = identifier(before, after);
        if (identifier.isPresent()) {
            byIdentifier(oldPointer, pointer, before, after, identifier.get());
        } else {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(oldPointer + "/" + i, pointer + "/" + i, before.get(i), after.get(i));
            }
        }
    }

    private void byIdentifier(String oldPointer, String pointer, JsonNode before, JsonNode after, String name) {
        Map<JsonNode, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i).get(name), i);
        }
        for (int i = 0; i < after.size(); i++) {
            Integer old = places.remove(after.get(i).get(name));
            String here = pointer + "/" + i;
            compare(
                    old == null ? here : oldPointer + "/" + old,
                    here,
                    old == null ? null : before.get(old),
                    after.get(i));
        }
        places.values().stream()
                .sorted()
                .forEach(old -> compare(oldPointer + "/" + old, oldPointer + "/" + old, before.get(old), null));
    }

    private static Optional<String> identifier(JsonNode before, JsonNode after) {
        List<JsonNode> all =
                Stream.concat(before.valueStream(), after.valueStream()).toList();
        if (all.isEmpty() || !all.stream().allMatch(JsonNode::isObject)) {
            return Optional.empty();
        }
        return Stream.concat(
                        IDENTIFYING.stream(),
                        all.getFirst().propertyStream().map(Map.Entry::getKey).filter(name -> name.endsWith("Id")))
                .filter(name -> all.stream().allMatch(one -> one.has(name)))
                .filter(name -> unique(before, name) && unique(after, name))
                .findFirst();
    }

    private static boolean unique(JsonNode array, String name) {
        return array.valueStream().map(one -> one.get(name)).distinct().count() == array.size();
    }
}
