package org.defter.query.platform.batch;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows of one table as they are in memory, by group, and which of them the table is known to have. The group used longest ago
 * comes first.
 */
final class LoadedGroups<G, K, R> {

    final Map<G, Map<K, R>> groups = new LinkedHashMap<>(64, 0.75f, true);
    final Set<K> stored = new HashSet<>();

    /**
     * Makes it what a next batch may begin with, after everything was written: what it would find in the table, no more.
     *
     * @param most rows that may stay, a group without rows counting as one; the groups used longest ago go first
     * @param found whether the loading of a group would find the row
     */
    void trim(int most, Predicate<R> found) {
        int rows = 0;
        for (Map<K, R> group : groups.values()) {
            group.values().removeIf(found.negate());
            rows += weight(group);
        }
        for (Iterator<Map<K, R>> oldest = groups.values().iterator(); rows > most && oldest.hasNext(); ) {
            rows -= weight(oldest.next());
            oldest.remove();
        }
        stored.clear();
        groups.values().forEach(group -> stored.addAll(group.keySet()));
    }

    private static int weight(Map<?, ?> group) {
        return Math.max(1, group.size());
    }
}
