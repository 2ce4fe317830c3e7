package org.defter.query.platform.batch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.defter.query.platform.RecordParts;

/** Whom and what an event speaks of: the identifiers in it, at whatever depth, in the order they stand. */
public final class Mentions {

    private Mentions() {}

    /** The identifiers in the event; identifiers are records of a single UUID. */
    public static Set<UUID> in(Object event) {
        Set<UUID> mentions = new LinkedHashSet<>();
        collect(event, mentions);
        return mentions;
    }

    private static void collect(Object content, Set<UUID> mentions) {
        switch (content) {
            case Record inner -> {
                RecordParts parts = RecordParts.of(inner.getClass());
                UUID id = parts.identified(inner);
                if (id != null) {
                    mentions.add(id);
                } else {
                    parts.eachPresent(inner, value -> collect(value, mentions));
                }
            }
            case Iterable<?> all -> all.forEach(one -> collect(one, mentions));
            default -> {
                // A plain value mentions nobody.
            }
        }
    }
}
