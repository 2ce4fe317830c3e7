package org.defter.query.pages.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.query.pages.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two moments.
 *
 * @param path names of the members that lead to it, numbers of elements among them
 * @param change what became of it
 * @param before what it said; none if it was not there
 * @param after what it says; none if it is not there any more
 * @param pieces of a longer text, word by word; empty for anything else
 */
record Difference(
        List<String> path,
        Change change,
        @Nullable Object before,
        @Nullable Object after,
        List<Json> pieces) {

    /** Members of groups that are read as one thing. */
    private static final List<Set<String>> WHOLE = List.of(
            Set.of("rule", "step", "inputs", "formula", "result"),
            Set.of("councilId", "commissionId", "year", "number"),
            Set.of("planId", "version", "contentHash"),
            Set.of("id", "hash"),
            Set.of("law", "article"),
            Set.of("amount", "currency"));

    /** What may come next follows from the rest; that it changed says nothing new. */
    private static final String DERIVED = "/nextActs";

    /** What became of a field. */
    enum Change {
        /** It was not there. */
        ADDED,
        /** It is not there any more. */
        REMOVED,
        /** It says something else. */
        CHANGED
    }

    Difference {
        path = List.copyOf(path);
        pieces = List.copyOf(pieces);
    }

    /** The differences the API found, those of groups taken apart into their fields. */
    static List<Difference> of(List<Json> fields) {
        List<Difference> all = new ArrayList<>();
        for (Json field : fields) {
            if (field.text("pointer").startsWith(DERIVED)) {
                continue;
            }
            List<String> path = path(field.text("pointer"));
            Object before = field.get("before");
            Object after = field.get("after");
            if (before != null && after != null) {
                all.add(new Difference(path, Change.CHANGED, before, after, field.objects("pieces")));
            } else if (after != null) {
                leaves(path, after, Change.ADDED, all);
            } else {
                leaves(path, before, Change.REMOVED, all);
            }
        }
        return all;
    }

    /** How many there are of one kind. */
    static long count(List<Difference> all, Change change) {
        return all.stream().filter(one -> one.change() == change).count();
    }

    private static List<String> path(String pointer) {
        return List.of(pointer.replaceFirst("^/", "").split("/")).stream()
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static void leaves(List<String> path, @Nullable Object value, Change change, List<Difference> all) {
        if (value instanceof Map<?, ?> group && !isOneValue(group)) {
            group.forEach((name, member) -> leaves(with(path, String.valueOf(name)), member, change, all));
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                leaves(with(path, Integer.toString(at)), list.get(at), change, all);
            }
        } else if (value != null) {
            all.add(new Difference(
                    path,
                    change,
                    change == Change.REMOVED ? value : null,
                    change == Change.REMOVED ? null : value,
                    List.of()));
        }
    }

    /** Whether a group is read as one thing: a step of a computation, a number of the year, a version, a reference. */
    private static boolean isOneValue(Map<?, ?> group) {
        return WHOLE.stream().anyMatch(names -> names.containsAll(group.keySet()));
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
