package org.defter.kernel.platform.feed;

import java.util.Set;
import java.util.UUID;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.feed.FeedReader;

/**
 * What is wanted of the record.
 *
 * @param reader who wants it
 * @param types stored names of types; all if empty
 * @param kinds kinds of streams; all if empty
 * @param streams identifiers of streams; all if empty
 */
public record FeedSelection(FeedReader reader, Set<String> types, Set<FeedKind> kinds, Set<UUID> streams) {

    /** Copies the sets. */
    public FeedSelection {
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
        streams = Set.copyOf(streams);
    }

    /** All a reader may be told of. */
    public static FeedSelection all(FeedReader reader) {
        return new FeedSelection(reader, Set.of(), Set.of(), Set.of());
    }
}
